//! `oneshelf code`: the code that a customer shows to collect a pickup.

use std::process::ExitCode;

use oneshelf::PickupCode;
use serde::Serialize;

use crate::shared::error::CliError;
use crate::shared::global::Global;
use crate::shared::key::KeyArgs;
use crate::shared::open;
use crate::shared::output::Out;
use crate::shared::promise_args::PromiseArgs;

const AFTER: &str = "\
For the message to the customer. The code is derived from the key and stored nowhere. It is the last
one that a notify or issue_code command issued. Anybody who sees it can collect the goods: keep it
out of logs.

Examples:
  oneshelf --db oxford.db code --source web --document order-1041 --code-key-file codes.key
  export ONESHELF_CODE_KEY_FILE=/etc/oneshelf/codes.key
  oneshelf --db oxford.db code --source web --document order-1041 | send-message

A key is 16 to 64 random bytes, the same for all hosts of a store. No backup contains it:
  head -c 32 /dev/urandom > codes.key && chmod 600 codes.key";

/// Print the code that a customer shows to collect a pickup.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    #[command(flatten)]
    promise: PromiseArgs,

    #[command(flatten)]
    key: KeyArgs,
}

#[derive(Serialize)]
struct Code {
    code: PickupCode,
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let key = args.key.required()?;
    let shelf = open::existing_with_key(global, Some(key))?;
    let code = shelf.pickup_code(&args.promise.target())?;
    let mut out = Out::new();
    if global.json {
        out.json(&Code { code })?;
    } else {
        out.line(code)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
