//! Which rules there are. What they look for is in `rust.rs`, `text.rs`, `repository.rs`, `rooms.rs`,
//! `guide.rs` and `field_docs.rs`.

use super::field_docs::{FIELD_DOCS, field_docs};
use super::floors::HOUSES;
use super::source::{File, Source};
use super::{Finding, guide, repository, rooms, rust, text};

/// Everything that breaks a rule, in the order of the files.
pub(crate) fn check_all(files: &[File]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = files.iter().flat_map(check_file).collect();
    findings.extend(repository::decisions_linked(files));
    findings.extend(repository::changelog(files));
    findings.extend(repository::licences(files));
    findings.extend(rooms::rooms(HOUSES, files));
    findings.extend(guide::check(files));
    findings
}

/// What one file can break by itself.
pub(crate) fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = text::machine_names(file);
    if file.has_extension("rs") {
        let source = Source::read(&file.text);
        findings.extend(rust::file_length(file));
        findings.extend(rust::ascii(file));
        findings.extend(rust::ignored_doctests(file));
        findings.extend(rust::function_length(file, &source));
        findings.extend(rust::banned_code(file, &source));
        findings.extend(rust::sql_strings(file, &source));
        findings.extend(rust::pure_core(file, &source));
        if FIELD_DOCS
            .iter()
            .any(|folder| file.path.starts_with(folder))
        {
            findings.extend(field_docs(file));
        }
    }
    if file.has_extension("sql") {
        findings.extend(text::sql_files(file));
    }
    if file.path.ends_with("/Cargo.toml") {
        findings.extend(repository::manifest(file));
    }
    findings
}
