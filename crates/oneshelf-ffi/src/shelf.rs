//! What the packages call: a shelf that takes and gives JSON in one buffer.

use std::sync::{Arc, Mutex, PoisonError};

use oneshelf::{CodeKey, Command, Durability, Error, Options, Outcome, Sequence, SystemClock};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::error::ShelfError;
use crate::host::{BridgedClock, HostClock, Progress, Subscriber};
use crate::question::Question;

/// The version of the engine, and of every package.
///
/// # Errors
/// Never. It returns `Result` because UniFFI ends the process if an infallible call panics.
#[uniffi::export]
pub fn version() -> Result<String, ShelfError> {
    Ok(env!("CARGO_PKG_VERSION").to_owned())
}

/// How a shelf is opened. What is left out has the default of [`oneshelf::Options`].
#[derive(Debug, Clone, Default, uniffi::Record)]
pub struct OpenOptions {
    /// The key that pickup codes are derived from: 16 to 64 random bytes, the same for all
    /// processes of a store. Without it, codes can neither be asked for nor verified.
    #[uniffi(default = None)]
    pub code_key: Option<Vec<u8>>,
    /// By how many seconds the wall clock may run ahead of the monotonic one before it is no longer
    /// believed. Without it, 300.
    #[uniffi(default = None)]
    pub clock_step_seconds_max: Option<u32>,
    /// How many seconds after the last entry the wall clock is still believed. Without it, 30 days.
    #[uniffi(default = None)]
    pub clock_gap_seconds_max: Option<u32>,
    /// For how many days a refusal is remembered under its reference. Without it, 90.
    #[uniffi(default = None)]
    pub refusal_days: Option<u32>,
    /// The most commands that one transaction commits. Without it, 1,000.
    #[uniffi(default = None)]
    pub batch_commands_max: Option<u32>,
    /// A power cut may take the last answers, for data that can be sent again. Without it, no
    /// answer is lost.
    #[uniffi(default = false)]
    pub loses_last_on_power_cut: bool,
}

impl OpenOptions {
    fn to_options(&self, clock: Option<Arc<dyn HostClock>>) -> Result<Options, ShelfError> {
        let mut options = Options::default();
        if let Some(clock) = clock {
            options.clock = Arc::new(BridgedClock::new(clock));
        } else {
            options.clock = Arc::new(SystemClock::default());
        }
        if let Some(secret) = &self.code_key {
            let key = CodeKey::new(secret);
            options.code_key = Some(key.map_err(|e| ShelfError::Malformed {
                reason: e.to_string(),
                code: "no_code_key".to_owned(),
                field: "code_key".to_owned(),
            })?);
        }
        let set = |to: &mut u32, value: Option<u32>| {
            if let Some(value) = value {
                *to = value;
            }
        };
        set(
            &mut options.clock_step_seconds_max,
            self.clock_step_seconds_max,
        );
        set(
            &mut options.clock_gap_seconds_max,
            self.clock_gap_seconds_max,
        );
        set(&mut options.refusal_days, self.refusal_days);
        if let Some(most) = self.batch_commands_max {
            options.batch_commands_max = usize::try_from(most.max(1)).unwrap_or(usize::MAX);
        }
        if self.loses_last_on_power_cut {
            options.file.durability = Durability::LosesLastOnPowerCut;
        }
        Ok(options)
    }
}

/// One stock truth, over one store file. Any thread may use it.
#[derive(uniffi::Object)]
pub struct Shelf {
    /// Nothing once it is closed.
    inner: Mutex<Option<Arc<oneshelf::Shelf>>>,
}

#[uniffi::export]
impl Shelf {
    /// Opens the store in a file, or creates it where there is none.
    ///
    /// # Errors
    /// [`ShelfError::Store`] for a file that cannot be used; [`ShelfError::Malformed`] for an
    /// option that cannot be.
    #[uniffi::constructor]
    pub fn open(
        path: String,
        options: OpenOptions,
        clock: Option<Arc<dyn HostClock>>,
    ) -> Result<Self, ShelfError> {
        let shelf = oneshelf::Shelf::open_with(path, options.to_options(clock)?)?;
        Ok(Self {
            inner: Mutex::new(Some(Arc::new(shelf))),
        })
    }

    /// Applies one command, given as JSON, and returns its outcome as JSON.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub fn apply(&self, command: Vec<u8>) -> Result<String, ShelfError> {
        let shelf = self.shelf()?;
        let command = Command::from_json(text(&command, "command")?)?;
        to_json(&shelf.apply(command)?)
    }

    /// Applies many commands, given as a JSON array, and returns an array with an outcome, or an
    /// `error`, in each one's place.
    ///
    /// # Errors
    /// [`ShelfError`] where the buffer is no array; what is wrong with one command is said in its
    /// place.
    pub fn apply_each(&self, commands: Vec<u8>) -> Result<String, ShelfError> {
        let shelf = self.shelf()?;
        let parts: Vec<&RawValue> =
            serde_json::from_slice(&commands).map_err(|e| ShelfError::json("commands", e))?;
        let mut answers: Vec<Option<Answer>> = Vec::with_capacity(parts.len());
        let mut sound = Vec::with_capacity(parts.len());
        for part in parts {
            match Command::from_json(part.get()) {
                Ok(command) => {
                    sound.push(command);
                    answers.push(None);
                }
                Err(malformed) => answers.push(Some(Answer::of_error(malformed.into()))),
            }
        }
        let mut decided = shelf.apply_each(sound).into_iter();
        let answers: Vec<_> = answers
            .into_iter()
            .map(|answer| answer.or_else(|| decided.next().map(Answer::of)))
            .collect();
        to_json(&answers)
    }

    /// Answers a question, given as JSON, and returns the answer as JSON.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub fn ask(&self, question: Vec<u8>) -> Result<String, ShelfError> {
        let shelf = self.shelf()?;
        let question = Question::from_json(&question)?;
        question.answer(&shelf)
    }

    /// Checks everything that must always be true, and returns the findings as JSON.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub fn verify(&self, progress: Option<Arc<dyn Progress>>) -> Result<String, ShelfError> {
        let shelf = self.shelf()?;
        let verified = shelf.verify(&mut |done, total| {
            if let Some(progress) = &progress {
                // It goes on whatever the watcher throws.
                let _ignored = progress.on_progress(done, total);
            }
        })?;
        to_json(&verified)
    }

    /// Writes a consistent copy to a new file.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub fn backup(&self, target: String) -> Result<(), ShelfError> {
        Ok(self.shelf()?.backup(target)?)
    }

    /// Calls back after every transaction of this process, until the subscription is closed.
    ///
    /// # Errors
    /// [`ShelfError::Closed`].
    pub fn subscribe(&self, subscriber: Arc<dyn Subscriber>) -> Result<Subscription, ShelfError> {
        let subscription = self.shelf()?.subscribe(move |sequence: Sequence| {
            // The writer whose thread this is has its answer already.
            let _ignored = subscriber.on_news(sequence.0);
        });
        Ok(Subscription {
            inner: Mutex::new(Some(subscription)),
        })
    }

    /// Closes it (Kotlin's glue has a `close` of its own); calls that are under way come to their
    /// end. Closing twice does nothing.
    ///
    /// # Errors
    /// Never; see [`version`].
    pub fn finish(&self) -> Result<(), ShelfError> {
        lock(&self.inner).take();
        Ok(())
    }

    /// Whether it was closed.
    ///
    /// # Errors
    /// Never; see [`version`].
    pub fn is_closed(&self) -> Result<bool, ShelfError> {
        Ok(lock(&self.inner).is_none())
    }
}

impl Shelf {
    pub(crate) fn shelf(&self) -> Result<Arc<oneshelf::Shelf>, ShelfError> {
        lock(&self.inner).clone().ok_or_else(ShelfError::closed)
    }

    /// Works while nobody else can use, or close, the shelf; is told whether it is open.
    pub(crate) fn locked<T>(&self, work: impl FnOnce(bool) -> T) -> T {
        let held = lock(&self.inner);
        work(held.is_some())
    }

    #[cfg(test)]
    pub(crate) fn is_poisoned(&self) -> bool {
        self.inner.is_poisoned()
    }
}

/// A subscription, until it is closed or forgotten.
#[derive(uniffi::Object)]
pub struct Subscription {
    inner: Mutex<Option<oneshelf::Subscription>>,
}

#[uniffi::export]
impl Subscription {
    /// Ends it. A call that is under way comes to its end.
    ///
    /// # Errors
    /// Never; see [`version`].
    pub fn finish(&self) -> Result<(), ShelfError> {
        lock(&self.inner).take();
        Ok(())
    }
}

/// What one of many commands is answered with.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Outcome(Outcome),
    Error {
        error: &'static str,
        code: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        field: Option<String>,
        reason: String,
    },
}

impl Answer {
    fn of(answer: Result<Outcome, Error>) -> Self {
        match answer {
            Ok(outcome) => Self::Outcome(outcome),
            Err(error) => Self::of_error(error.into()),
        }
    }

    fn of_error(error: ShelfError) -> Self {
        let (error, code, field, reason) = match error {
            ShelfError::Malformed {
                reason,
                code,
                field,
            } => ("malformed", code, Some(field), reason),
            ShelfError::Store { reason, code } => ("store", code, None, reason),
            ShelfError::Internal { reason } => ("internal", "internal".to_owned(), None, reason),
            ShelfError::Closed { reason } => ("closed", "closed".to_owned(), None, reason),
        };
        Self::Error {
            error,
            code,
            field,
            reason,
        }
    }
}

/// An answer is a string, because UniFFI hands the memory of one over as it is, where it copies
/// lists of bytes byte by byte. What is sent is bytes, because nobody knows what a host sends.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String, ShelfError> {
    serde_json::to_string(value).map_err(ShelfError::internal)
}

fn text<'a>(bytes: &'a [u8], field: &str) -> Result<&'a str, ShelfError> {
    std::str::from_utf8(bytes).map_err(|e| ShelfError::json(field, e))
}

/// A panic under the lock leaves nothing half done: it only guards an option.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
