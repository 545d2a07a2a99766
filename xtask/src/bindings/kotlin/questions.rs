//! A method for each question: one that blocks, one that suspends; and for the tests, one that
//! asks what was recorded.

use std::fmt::Write as _;

use super::super::model::{Form, Question, Surface, camel};
use super::HEAD;
use super::code::{comment, hint, read, safe, written};

/// `Questions.kt`.
pub(crate) fn questions(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "import kotlinx.coroutines.Dispatchers\nimport kotlinx.coroutines.withContext\n\n\
         /** What a shelf is asked. Every question throws [ClosedException] and [StoreException]. */\n\
         public abstract class Questions internal constructor() {\n    \
         internal abstract fun ask(question: ByteArray): Reader\n",
    );
    for question in &surface.questions {
        ask(&mut out, surface, question);
    }
    out.push_str(
        "}\n\n/** The same questions, on `Dispatchers.IO`. */\n\
         public abstract class SuspendingQuestions internal constructor(private val questions: Questions) {\n",
    );
    for (number, question) in surface.questions.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        suspending(&mut out, surface, question);
    }
    out.push_str("}\n");
    out
}

fn arguments(surface: &Surface, question: &Question) -> String {
    let arguments: Vec<String> = question
        .takes
        .iter()
        .map(|field| {
            let default = if field.is_required { "" } else { " = null" };
            let (name, hint) = (safe(&field.name), hint(surface, &field.form));
            format!("{name}: {hint}{default}")
        })
        .collect();
    arguments.join(", ")
}

fn ask(out: &mut String, surface: &Surface, question: &Question) {
    out.push('\n');
    comment(out, "    ", &question.doc);
    if question.takes.iter().any(|field| !field.is_required) {
        out.push_str("    @JvmOverloads\n");
    }
    let _ = write!(
        out,
        "    public fun {}({}): {} {{\n        val out = Writer().open()\n        out.name(\"ask\").text(\"{}\")\n",
        camel(&question.name),
        arguments(surface, question),
        hint(surface, &question.gives),
        question.name
    );
    for field in &question.takes {
        let (key, name) = (&field.name, safe(&field.name));
        if field.is_required {
            let value = written(surface, &field.form, &name);
            let _ = writeln!(out, "        out.name(\"{key}\")\n        {value}");
        } else {
            let value = written(surface, &field.form, "it");
            let _ = writeln!(
                out,
                "        {name}?.let {{\n            out.name(\"{key}\")\n            {value}\n        }}"
            );
        }
    }
    let _ = write!(
        out,
        "        out.close()\n        val input = ask(out.toBytes())\n        \
         return answered(input) {{ {} }}\n    }}\n",
        read(surface, &question.gives)
    );
}

fn suspending(out: &mut String, surface: &Surface, question: &Question) {
    comment(out, "    ", &question.doc);
    let name = camel(&question.name);
    let passed: Vec<String> = question
        .takes
        .iter()
        .map(|field| safe(&field.name))
        .collect();
    let _ = write!(
        out,
        "    public suspend fun {name}({}): {} =\n        \
         withContext(Dispatchers.IO) {{ questions.{name}({}) }}\n",
        arguments(surface, question),
        hint(surface, &question.gives),
        passed.join(", ")
    );
}

/// `Asked.kt` of the tests: recorded questions, asked by their methods.
pub(crate) fn asked(surface: &Surface) -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "\n/** Asks a recorded question by its method. */\n\
         internal fun asked(shelf: Questions, input: Reader): Any? =\n    \
         when (val name = input.peek(\"ask\")) {\n",
    );
    for question in &surface.questions {
        call(&mut out, surface, question);
    }
    out.push_str(
        "        else -> input.unknown(\"question\", name)\n    }\n\n\
         /** Reads the answer that was recorded for a question. */\n\
         internal fun answer(name: String, input: Reader): Any? =\n    when (name) {\n",
    );
    for question in &surface.questions {
        let value = read(surface, &question.gives);
        let _ = writeln!(out, "        \"{}\" -> {value}", question.name);
    }
    out.push_str("        else -> input.unknown(\"question\", name)\n    }\n");
    out
}

fn call(out: &mut String, surface: &Surface, question: &Question) {
    let _ = writeln!(out, "        \"{}\" -> {{", question.name);
    let mut passed = Vec::new();
    let mut reads = Vec::new();
    for field in &question.takes {
        let (key, name) = (&field.name, safe(&field.name));
        let (inner, value) = match &field.form {
            Form::Maybe(inner) => (inner.as_ref(), name.clone()),
            form => (form, format!("{name} ?: input.lacks(\"{key}\")")),
        };
        let _ = writeln!(
            out,
            "            var {name}: {}? = null",
            hint(surface, inner)
        );
        let read = read(surface, inner);
        reads.push(format!("\"{key}\" -> if (!input.isNull()) {name} = {read}"));
        passed.push(value);
    }
    out.push_str("            input.open()\n            while (true) {\n");
    out.push_str("                when (val member = input.name() ?: break) {\n");
    for line in reads {
        let _ = writeln!(out, "                    {line}");
    }
    let _ = write!(
        out,
        "                    else -> input.stray(member)\n                }}\n            }}\n            \
         shelf.{}({})\n        }}\n",
        camel(&question.name),
        passed.join(", ")
    );
}
