//! The key that pickup codes are derived from: read from a file, never from the command line,
//! where other users of the machine could see it.

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;

use oneshelf::{CODE_KEY_BYTES_MAX, CodeKey};

use crate::shared::error::CliError;

/// Where the key is.
#[derive(Debug, clap::Args)]
pub(crate) struct KeyArgs {
    /// The file with the key for pickup codes: 16 to 64 random bytes, used as they are.
    #[arg(
        long,
        value_name = "FILE",
        env = "ONESHELF_CODE_KEY_FILE",
        hide_env_values = true
    )]
    code_key_file: Option<PathBuf>,
}

/// How a key is made.
pub(crate) const KEY_HINT: &str =
    "make one with `head -c 32 /dev/urandom > FILE`; all hosts of a store use the same";

impl KeyArgs {
    /// The key, where a file is named.
    pub(crate) fn read(&self) -> Result<Option<CodeKey>, CliError> {
        let Some(path) = &self.code_key_file else {
            return Ok(None);
        };
        let doing = format!("read the code key {}", path.display());
        let failed = |error| CliError::io(&doing, &error).hint(KEY_HINT);
        let file = File::open(path).map_err(failed)?;
        let mut secret = Vec::with_capacity(CODE_KEY_BYTES_MAX + 1);
        // One more than a key may have, so that a wrong file is not read to its end.
        file.take(CODE_KEY_BYTES_MAX as u64 + 1)
            .read_to_end(&mut secret)
            .map_err(failed)?;
        if secret.len() > CODE_KEY_BYTES_MAX {
            let path = path.display();
            let message = format!("{path} has more than {CODE_KEY_BYTES_MAX} bytes; it is no key");
            return Err(CliError::usage(message).hint(KEY_HINT));
        }
        let key = CodeKey::new(&secret);
        let usage = |error| CliError::usage(format_args!("{}: {error}", path.display()));
        key.map(Some).map_err(|error| usage(error).hint(KEY_HINT))
    }

    /// The key, where nothing can be said without it.
    pub(crate) fn required(&self) -> Result<CodeKey, CliError> {
        let missing = || {
            CliError::usage("no code key is named").hint(
                "give --code-key-file FILE, or set the environment variable ONESHELF_CODE_KEY_FILE",
            )
        };
        self.read()?.ok_or_else(missing)
    }
}
