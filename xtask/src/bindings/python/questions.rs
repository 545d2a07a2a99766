//! `_questions.py`: a method for each question.

use std::fmt::Write as _;

use super::super::model::{Form, Question, Shape, Surface};
use super::HEAD;
use super::class::late;
use super::code::{call, docstring, hint, read, safe, written};

const IMPORTS: &str = "\
\"\"\"What a shelf is asked.\"\"\"

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from . import _types as t
from ._values import fields_out, list_out, moment_in, moment_out, record_out


class Questions:
    \"\"\"The questions of a shelf; it answers them by ``_ask``.\"\"\"

    __slots__ = ()

    def _ask(self, question: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _ask_in_lines(self, question: dict[str, Any]) -> list[str]:
        raise NotImplementedError
";

/// Every question as a method.
pub(crate) fn questions(surface: &Surface) -> String {
    let mut out = format!("{HEAD}{IMPORTS}");
    for question in &surface.questions {
        ask(&mut out, surface, question);
    }
    out
}

fn ask(out: &mut String, surface: &Surface, question: &Question) {
    let hint_of = |form: &Form, is_given: bool| hint(surface, form, "t.", is_given);
    let mut arguments = vec!["self".to_owned()];
    for field in &question.takes {
        let hint = match &field.form {
            Form::List(inner) => format!("Iterable[{}]", hint_of(inner, true)),
            other => hint_of(other, true),
        };
        let default = if field.is_required { "" } else { " = None" };
        arguments.push(format!("{}: {hint}{default}", safe(&field.name)));
    }
    let gives = hint_of(&question.gives, false);
    out.push('\n');
    let head = format!("def {}(", question.name);
    call(out, "    ", &head, &arguments, &format!(") -> {gives}:"));
    docstring(out, "        ", &question.doc);
    let mut parts = vec![format!("\"ask\": \"{}\"", question.name)];
    for field in question.takes.iter().filter(|field| field.is_required) {
        let value = argument(surface, &field.form, &safe(&field.name));
        parts.push(format!("\"{}\": {value}", field.name));
    }
    call(out, "        ", "question: t.Json = {", &parts, "}");
    for field in question.takes.iter().filter(|field| !field.is_required) {
        let name = safe(&field.name);
        let value = argument(surface, &field.form, &name);
        let _ = write!(
            out,
            "        if {name} is not None:\n            question[\"{}\"] = {value}\n",
            field.name
        );
    }
    if let Some(class) = in_lines(&question.gives) {
        let _ = writeln!(
            out,
            "        return t.{class}._in_lines(self._ask_in_lines(question))"
        );
        return;
    }
    let answer = read(surface, &question.gives, "answer", "t.");
    if question.gives == Form::Nothing {
        out.push_str("        self._ask(question)\n");
    } else if answer == "answer" {
        let _ = write!(
            out,
            "        answer: {gives} = self._ask(question)\n        return answer\n"
        );
    } else {
        let _ = write!(
            out,
            "        answer = self._ask(question)\n        return {answer}\n"
        );
    }
}

/// The class of a list that comes in lines.
fn in_lines(gives: &Form) -> Option<&str> {
    let Form::List(inner) = gives else {
        return None;
    };
    match inner.as_ref() {
        Form::Named(name) => late(name).map(|_| name.as_str()),
        _ => None,
    }
}

/// How an argument is written. What hosts hand in directly is looked at more closely.
fn argument(surface: &Surface, form: &Form, value: &str) -> String {
    match form {
        Form::Maybe(inner) => argument(surface, inner, value),
        Form::List(inner) => match argument(surface, inner, "x") {
            each if each == "x" => format!("list_out({value})"),
            each => format!("[{each} for x in {value}]"),
        },
        Form::Command => format!("record_out({value})"),
        Form::Named(name) => match surface.shape(name) {
            Some(Shape::Record(_) | Shape::Tagged(_)) => format!("record_out({value})"),
            // A command of a kind that goes without saying.
            None => format!("fields_out({value})"),
            _ => written(surface, form, value),
        },
        _ => written(surface, form, value),
    }
}
