//! The one verb that writes.

use oneshelf_core::{Command, Outcome, Prepared};

use super::handle::Shelf;
use crate::host::Error;
use crate::writer::{Answer, Submission};

impl Shelf {
    /// Applies a command: decides it, and makes it durable before this returns.
    ///
    /// Send a command again under the same reference as often as you like: it is applied once.
    /// Commands of several threads share a transaction.
    ///
    /// # Errors
    /// [`Error`], by what to do next. A refusal or a conflict is no error but an [`Outcome`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Line, Quantity, Reserve, RefusalCode, Shelf};
    /// # use oneshelf::{DefineChannel, DefineLocation};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # let office = || "office".parse();
    /// # shelf.apply(DefineLocation::new(office()?, "loc-1".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineChannel::new(office()?, "ch-1".parse()?, "web".parse()?))?;
    /// let line = Line::new("NO-SUCH-MUG".parse()?, Quantity::units(1));
    /// let reserve = Reserve {
    ///     document: Some("order-1041".parse()?),
    ///     ..Reserve::new("web".parse()?, "order-1041/1".parse()?, "OXFORD".parse()?, vec![line])
    /// };
    /// let outcome = shelf.apply(reserve)?;
    /// assert_eq!(outcome.refusal().map(|no| no.code), Some(RefusalCode::UnknownItem));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply(&self, command: impl Into<Command>) -> Result<Outcome, Error> {
        let submission = self.prepare(command.into(), false)?;
        let mut answers = self.submit(vec![submission]);
        answers
            .pop()
            .unwrap_or_else(|| Err(Error::damaged("a command got no answer")))
    }

    /// Applies commands in order, many to a transaction, and answers each in the same order.
    ///
    /// The iterator is asked for the next commands when those before are durable, and never
    /// while the store is locked. Each command stands for itself: one that is refused or
    /// malformed does not keep the ones after it from being applied.
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Command, DefineItem, DefineLocation, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let commands: Vec<Command> = vec![
    ///     DefineLocation::new("office".parse()?, "loc-1".parse()?, "OXFORD".parse()?).into(),
    ///     DefineItem::new("office".parse()?, "item-1".parse()?, "MUG-RED".parse()?).into(),
    /// ];
    /// let answers = shelf.apply_each(commands);
    /// assert!(answers.iter().all(|answer| answer.as_ref().is_ok_and(|o| o.is_applied())));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply_each<C: Into<Command>>(
        &self,
        commands: impl IntoIterator<Item = C>,
    ) -> Vec<Result<Outcome, Error>> {
        self.apply_in_order(commands, false)
    }

    /// Applies commands in order as [`Shelf::apply_each`] does, up to the first malformed one. What
    /// comes after it is not applied, and gets no answer. For files that a person fixes and sends
    /// again as a whole.
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Command, DefineLocation, Error, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let commands: Vec<Command> = vec![
    ///     DefineLocation::new("offfice".parse()?, "loc-1".parse()?, "OXFORD".parse()?).into(),
    ///     DefineLocation::new("office".parse()?, "loc-2".parse()?, "LONDON".parse()?).into(),
    /// ];
    /// let answers = shelf.apply_until_malformed(commands);
    /// assert!(matches!(answers.as_slice(), [Err(Error::Malformed(_))]));
    /// assert_eq!(shelf.catalogue().locations().count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply_until_malformed<C: Into<Command>>(
        &self,
        commands: impl IntoIterator<Item = C>,
    ) -> Vec<Result<Outcome, Error>> {
        self.apply_in_order(commands, true)
    }

    fn apply_in_order<C: Into<Command>>(
        &self,
        commands: impl IntoIterator<Item = C>,
        ends_at_malformed: bool,
    ) -> Vec<Result<Outcome, Error>> {
        let mut commands = commands.into_iter();
        let mut answers = Vec::with_capacity(commands.size_hint().0);
        loop {
            let first = answers.len();
            let mut work = Vec::new();
            // The places of those that are worth deciding.
            let mut places = Vec::new();
            for command in commands.by_ref().take(self.options.batch_commands_max) {
                match self.prepare(command.into(), ends_at_malformed) {
                    Ok(submission) => {
                        places.push(answers.len());
                        work.push(submission);
                        answers.push(Err(Error::damaged("a command got no answer")));
                    }
                    Err(error) => {
                        answers.push(Err(error));
                        if ends_at_malformed {
                            break;
                        }
                    }
                }
            }
            if answers.len() == first {
                return answers;
            }
            let decided = if work.is_empty() {
                Vec::new()
            } else {
                self.submit(work)
            };
            for (place, answer) in places.into_iter().zip(decided) {
                if let Some(slot) = answers.get_mut(place) {
                    *slot = answer;
                }
            }
            let fresh = answers.get(first..).unwrap_or_default();
            if ends_at_malformed && let Some(end) = fresh.iter().position(is_malformed) {
                answers.truncate(first + end + 1);
                return answers;
            }
        }
    }

    fn prepare(&self, command: Command, ends_at_malformed: bool) -> Result<Submission, Error> {
        Ok(Submission {
            prepared: Prepared::new(command)?,
            seen: self.clock().look(),
            ends_at_malformed,
        })
    }

    fn submit(&self, work: Vec<Submission>) -> Vec<Answer> {
        let (answers, news) = self.writer().submit(self.surroundings(), work);
        self.tell(news);
        answers
    }
}

fn is_malformed(answer: &Result<Outcome, Error>) -> bool {
    matches!(answer, Err(Error::Malformed(_)))
}
