//! Rust source as tokens: the insides of macros are read like any other code.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// One token, or several that belong together.
#[derive(Debug)]
pub(crate) struct Token {
    /// The line, from 1, on which it begins.
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Word(String),
    /// `::`
    Colons,
    /// Any other punctuation.
    Mark(char),
    /// As it is written, with its quotes.
    Literal(String),
    /// One `///` comment. Inner documentation is left out.
    Doc(String),
    /// What is inside `#[..]` or `#![..]`.
    Attribute(Vec<Token>),
    Group(Delimiter, Vec<Token>),
    /// What `#[cfg(test)]` stands before.
    Test(Vec<Token>),
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    pub(crate) fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, Kind::Mark(found) if found == mark)
    }

    pub(crate) fn is_colons(&self) -> bool {
        matches!(self.kind, Kind::Colons)
    }

    /// What is between these brackets.
    pub(crate) fn inside(&self, delimiter: Delimiter) -> Option<&[Self]> {
        match &self.kind {
            Kind::Group(found, inner) if *found == delimiter => Some(inner),
            _ => None,
        }
    }
}

/// The tokens of a file; what is wrong with it where it has none.
pub(crate) fn read(text: &str) -> Result<Vec<Token>, String> {
    let stream: Result<TokenStream, _> = text.parse();
    stream.map(tokens).map_err(|error| error.to_string())
}

fn tokens(stream: TokenStream) -> Vec<Token> {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let mut found = Vec::with_capacity(trees.len());
    let mut rest = trees.as_slice();
    while let Some((tree, after)) = rest.split_first() {
        rest = after;
        let line = tree.span().start().line;
        let kind = match tree {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                Kind::Word(word.strip_prefix("r#").unwrap_or(&word).to_owned())
            }
            TokenTree::Literal(literal) => Kind::Literal(literal.to_string()),
            TokenTree::Group(group) => Kind::Group(group.delimiter(), tokens(group.stream())),
            TokenTree::Punct(mark) => match (mark.as_char(), rest) {
                (':', [next, after @ ..])
                    if mark.spacing() == Spacing::Joint && is_mark(next, ':') =>
                {
                    rest = after;
                    Kind::Colons
                }
                ('#', [bang, TokenTree::Group(group), after @ ..])
                    if is_mark(bang, '!') && group.delimiter() == Delimiter::Bracket =>
                {
                    rest = after;
                    match attribute(tokens(group.stream())) {
                        Kind::Doc(_) => continue,
                        kind => kind,
                    }
                }
                ('#', [TokenTree::Group(group), after @ ..])
                    if group.delimiter() == Delimiter::Bracket =>
                {
                    rest = after;
                    attribute(tokens(group.stream()))
                }
                (mark, _) => Kind::Mark(mark),
            },
        };
        found.push(Token { line, kind });
    }
    with_tests_marked(found)
}

fn is_mark(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(found) if found.as_char() == mark)
}

fn attribute(inner: Vec<Token>) -> Kind {
    if let [name, equals, value] = inner.as_slice()
        && name.is_word("doc")
        && equals.is_mark('=')
        && let Kind::Literal(text) = &value.kind
    {
        return Kind::Doc(text.trim_matches('"').to_owned());
    }
    Kind::Attribute(inner)
}

fn with_tests_marked(tokens: Vec<Token>) -> Vec<Token> {
    let mut marked = Vec::with_capacity(tokens.len());
    let mut rest = tokens.into_iter();
    while let Some(token) = rest.next() {
        let line = token.line;
        if is_test(&token) {
            let kind = Kind::Test(item(&mut rest));
            marked.push(Token { line, kind });
        } else {
            marked.push(token);
        }
    }
    marked
}

/// `#[cfg(test)]`, or `#[cfg(all(test, ..))]`.
fn is_test(token: &Token) -> bool {
    let Kind::Attribute(inner) = &token.kind else {
        return false;
    };
    let [name, condition] = inner.as_slice() else {
        return false;
    };
    let condition = condition.inside(Delimiter::Parenthesis).unwrap_or_default();
    let tests = |tokens: &[Token]| tokens.iter().any(|token| token.is_word("test"));
    name.is_word("cfg")
        && match condition {
            [all, every] if all.is_word("all") => {
                tests(every.inside(Delimiter::Parenthesis).unwrap_or_default())
            }
            [only] => only.is_word("test"),
            _ => false,
        }
}

/// Words that begin an item. What begins with another is a field, a variant or an arm.
const ITEMS: &[&str] = &[
    "async",
    "const",
    "enum",
    "extern",
    "fn",
    "impl",
    "macro_rules",
    "mod",
    "static",
    "struct",
    "trait",
    "type",
    "union",
    "unsafe",
    "use",
];

/// Takes one item off the tokens.
fn item(rest: &mut impl Iterator<Item = Token>) -> Vec<Token> {
    let mut item = Vec::new();
    let mut first = String::new();
    for token in rest {
        if first.is_empty()
            && let Some(word) = token.word()
            && word != "pub"
        {
            word.clone_into(&mut first);
        }
        let ends = match &token.kind {
            Kind::Mark(';') => true,
            Kind::Mark(',') => !first.is_empty() && !ITEMS.contains(&first.as_str()),
            Kind::Group(Delimiter::Brace, _) => first != "use",
            _ => false,
        };
        item.push(token);
        if ends {
            break;
        }
    }
    item
}
