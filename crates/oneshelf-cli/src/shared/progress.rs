//! Progress on standard error, for long work on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::shared::global::Global;
use crate::shared::output::Out;

const BYTES: &str = "{msg} {wide_bar} {bytes}/{total_bytes} {eta}";
const STEPS: &str = "{msg} {wide_bar} {human_pos}/{human_len} {eta}";
const LINES: &str = "{spinner} {msg} {human_pos} lines, {per_sec}";

/// A bar for work of which the length is known in bytes.
pub(crate) fn bytes(global: &Global, what: &'static str, length: u64) -> ProgressBar {
    bar(global, ProgressBar::new(length), BYTES, what)
}

/// A bar for work of so many steps; the number may come later.
pub(crate) fn steps(global: &Global, what: &'static str) -> ProgressBar {
    bar(global, ProgressBar::new(0), STEPS, what)
}

/// A counter for lines of which nobody knows how many come.
pub(crate) fn lines(global: &Global, what: &'static str) -> ProgressBar {
    bar(global, ProgressBar::no_length(), LINES, what)
}

/// Hidden where it would be mixed with the answers, and where nobody looks: indicatif draws only
/// on a terminal.
pub(crate) fn beside_answers(global: &Global, bar: ProgressBar) -> ProgressBar {
    if Out::is_terminal() || global.quiet {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    bar
}

fn bar(global: &Global, bar: ProgressBar, template: &str, what: &'static str) -> ProgressBar {
    if global.quiet {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.with_message(what)
}
