//! The rule about what editors show of a field or a variant.

use proc_macro2::Delimiter;

use super::Finding;
use super::source::File;
use super::tokens::{self, Kind, Token};

/// The folders whose fields and variants are documented well enough for an editor to show them.
pub(crate) const FIELD_DOCS: &[&str] = &["crates/oneshelf-core/src/"];

const WORDS_MIN: usize = 4;

/// Public fields and variants whose documentation says next to nothing. In what a macro is given,
/// everything that has documentation and is no item is taken for a field or a variant.
pub(crate) fn field_docs(file: &File) -> Vec<Finding> {
    match tokens::read(&file.text) {
        Ok(tokens) => {
            let mut reader = Reader {
                file,
                findings: Vec::new(),
            };
            reader.items(&tokens);
            reader.findings
        }
        Err(error) => {
            let message = format!("cannot be read as Rust: {error}; mend it");
            vec![Finding::new(file, 1, "unreadable", "*", message)]
        }
    }
}

struct Reader<'a> {
    file: &'a File,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn items(&mut self, tokens: &[Token]) {
        let mut rest = tokens;
        while let Some((token, after)) = rest.split_first() {
            rest = after;
            match (&token.kind, after) {
                (Kind::Word(word), [kind, body @ ..]) if word == "pub" => {
                    let kind = kind.word().unwrap_or_default();
                    if kind == "struct" || kind == "enum" {
                        self.members(body_of(body), kind == "struct");
                    }
                }
                // The insides of `macro_rules! name` are code like any other.
                (Kind::Word(word), [_, _, body @ ..]) if word == "macro_rules" => rest = body,
                (Kind::Word(_), [bang, given, after @ ..]) if bang.is_mark('!') => {
                    if let Kind::Group(_, inner) = &given.kind {
                        self.given(inner, true);
                        rest = after;
                    }
                }
                (Kind::Group(_, inner), _) => self.items(inner),
                _ => {}
            }
        }
    }

    /// The fields of a struct, of which the public ones count, or the variants of an enum with
    /// their fields.
    fn members(&mut self, tokens: &[Token], only_public: bool) {
        for member in documented(tokens) {
            let (public, named) = without_visibility(member.after);
            if public || !only_public {
                self.check(&member, named);
            }
        }
        if !only_public {
            for token in tokens {
                if let Some(inner) = token.inside(Delimiter::Brace) {
                    self.members(inner, false);
                }
            }
        }
    }

    /// What a macro is given. At its top, a name by itself or before a body is a type.
    fn given(&mut self, tokens: &[Token], top: bool) {
        const ITEMS: &[&str] = &[
            "const", "enum", "fn", "impl", "mod", "static", "struct", "trait", "type", "unsafe",
        ];
        for member in documented(tokens) {
            let (_, named) = without_visibility(member.after);
            let is_item = named
                .first()
                .and_then(Token::word)
                .is_none_or(|word| ITEMS.contains(&word));
            let is_type = top
                && named.get(1).is_none_or(|next| {
                    next.is_word("required") || next.inside(Delimiter::Brace).is_some()
                });
            if !is_item && !is_type {
                self.check(&member, named);
            }
        }
        for token in tokens {
            if let Kind::Group(_, inner) = &token.kind {
                self.given(inner, false);
            }
        }
    }

    fn check(&mut self, member: &Documented<'_>, named: &[Token]) {
        let spoken = |word: &&str| word.contains(char::is_alphanumeric);
        let count = member.text.split_whitespace().filter(spoken).count();
        if count >= WORDS_MIN {
            return;
        }
        let name = named.iter().find_map(Token::word).unwrap_or("*");
        let text = member.text.trim();
        let message = format!(
            "\"{text}\" says little about `{name}`; say in {WORDS_MIN} words or more what it is, its unit, and what happens without it"
        );
        let finding = Finding::new(self.file, member.line, "field-docs", name, message);
        self.findings.push(finding);
    }
}

/// Something with a `///` comment.
struct Documented<'a> {
    /// Where the comment begins.
    line: usize,
    /// The whole comment.
    text: String,
    /// What follows it and the attributes.
    after: &'a [Token],
}

fn documented(tokens: &[Token]) -> Vec<Documented<'_>> {
    let mut found: Vec<Documented<'_>> = Vec::new();
    let mut begun: Option<(usize, String)> = None;
    for (at, token) in tokens.iter().enumerate() {
        match (&token.kind, &mut begun) {
            (Kind::Doc(text), Some((_, before))) => *before = format!("{before} {text}"),
            (Kind::Doc(text), None) => begun = Some((token.line, text.clone())),
            (Kind::Attribute(_), _) | (_, None) => {}
            (_, Some(_)) => {
                let after = &tokens[at..];
                found.extend(
                    begun
                        .take()
                        .map(|(line, text)| Documented { line, text, after }),
                );
            }
        }
    }
    found
}

/// Whether it is `pub` without a narrower width, and what follows.
fn without_visibility(tokens: &[Token]) -> (bool, &[Token]) {
    match tokens {
        [word, width, rest @ ..]
            if word.is_word("pub") && width.inside(Delimiter::Parenthesis).is_some() =>
        {
            (false, rest)
        }
        [word, rest @ ..] if word.is_word("pub") => (true, rest),
        _ => (false, tokens),
    }
}

/// The body of a struct or enum whose name is next: in braces, or in parentheses.
fn body_of(tokens: &[Token]) -> &[Token] {
    let is_end = |token: &Token| token.is_mark(';') || token.inside(Delimiter::Brace).is_some();
    let end = tokens.iter().position(is_end).unwrap_or(0);
    let body = tokens
        .get(end)
        .and_then(|token| token.inside(Delimiter::Brace));
    let mut before = tokens[..end].iter();
    let tuple = before.find_map(|token| token.inside(Delimiter::Parenthesis));
    body.or(tuple).unwrap_or_default()
}
