//! Deliveries: what a host takes from the shelf, sends, and reports on.

use std::collections::BTreeSet;

use oneshelf_core::store::StoreError;
use oneshelf_core::{
    Availability, DeliveryReport, DeliveryResult, DestinationName, DestinationShape, Dispatch,
    OUTSTANDING_MAX, Sequence,
};
use serde::Serialize;

use super::destinations::unknown;
use crate::host::Error;
use crate::read::{Change, Snapshot};
use crate::shelf::Shelf;
use crate::writer::Open;

/// How many deliveries [`Shelf::deliver`] takes at a time, so that a slow receiver's lease lasts.
const DELIVER_MAX: usize = 100;

/// A delivery: something to be sent to a destination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Delivery {
    /// The destination that it is to be sent to.
    pub destination: DestinationName,
    /// Its number: with the destination it is the delivery's identity, through all of its tries. Of
    /// two availabilities of an item at a location, the higher number is newer.
    pub number: u64,
    /// Which try this is, counted from 1.
    pub try_number: u32,
    /// Whether the receiver may have it already, and should look for its identity. It is never set
    /// for what is sent for the first time.
    pub may_have_been_sent: bool,
    /// Deliveries of the same list that come before it. If one of them was not delivered, do not
    /// send this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<u64>,
    /// What is to be sent.
    #[serde(flatten)]
    pub payload: Payload,
}

/// What is sent to a destination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// An entry of the journal, decoded.
    Change(Box<Change>),
    /// What a channel can be promised of an item at a location now.
    Availability(Box<Availability>),
}

impl Delivery {
    /// The stable identity that the receiver can know it by: destination and number.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.destination, self.number)
    }

    /// Reports that the receiver has it.
    #[must_use]
    pub fn delivered(&self) -> DeliveryReport {
        self.report(DeliveryResult::Delivered)
    }

    /// Reports that the receiver does not take this one. It is tried again later, up to a limit.
    #[must_use]
    pub fn failed(&self, reason: impl Into<String>) -> DeliveryReport {
        self.report(DeliveryResult::Failed(reason.into()))
    }

    /// Reports that the receiver cannot be reached. It is left alone for a while, and no delivery
    /// dies of that.
    #[must_use]
    pub fn unreachable(&self, reason: impl Into<String>) -> DeliveryReport {
        self.report(DeliveryResult::Unreachable(reason.into()))
    }

    /// Reports that it was certainly not sent. It may be taken again at once.
    #[must_use]
    pub fn not_sent(&self) -> DeliveryReport {
        self.report(DeliveryResult::NotSent)
    }

    fn report(&self, result: DeliveryResult) -> DeliveryReport {
        DeliveryReport {
            number: self.number,
            try_number: self.try_number,
            result,
        }
    }
}

/// Why a host's callback could not deliver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDelivered {
    /// The receiver does not take this one; with why.
    Failed(String),
    /// The receiver cannot be reached, so that the next one is not sent either; with why.
    Unreachable(String),
}

/// What [`Shelf::deliver`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Delivered {
    /// How many deliveries the receiver has.
    pub delivered: usize,
    /// How many deliveries failed, and are tried again or are dead now.
    pub failed: usize,
    /// How many deliveries were not sent because an earlier one on the same level failed.
    pub held_back: usize,
}

impl Shelf {
    /// Takes at most `limit` deliveries that are due for a destination, to be sent in the order of
    /// the list. No other worker gets them before they are reported on with
    /// [`Shelf::report_deliveries`], or their lease has run out.
    ///
    /// The tries are durable before this returns. Where they could not be made durable there is an
    /// error, and nothing may be sent. Promises whose deadline has come are journalled first.
    ///
    /// # Errors
    /// [`Error::Malformed`] where there is no such destination, [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{DefineLocation, Destination, DestinationShape, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # let books = "books".parse()?;
    /// # shelf.define_destination(Destination::new("books".parse()?, DestinationShape::Changes))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
    /// let taken = shelf.take_deliveries(&books, 10)?;
    /// assert!(!taken[0].may_have_been_sent);
    /// // Send it; then say what became of it.
    /// shelf.report_deliveries(&books, vec![taken[0].delivered()])?;
    /// assert!(shelf.take_deliveries(&books, 10)?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn take_deliveries(
        &self,
        name: &DestinationName,
        limit: usize,
    ) -> Result<Vec<Delivery>, Error> {
        let limit = limit.min(OUTSTANDING_MAX);
        let snapshot = self.snapshot()?;
        let is_due = snapshot.reading.is_due(snapshot.reader.next_due()?);
        // What is read is over before anything is written.
        drop(snapshot);
        if is_due {
            self.expire_due()?;
        }
        loop {
            let snapshot = self.snapshot()?;
            let next = snapshot.dispatch(name)?.next_at(snapshot.head.sequence);
            if limit == 0 || next.is_none_or(|next| next > snapshot.reading.now) {
                return Ok(Vec::new());
            }
            drop(snapshot);
            let work = |open: &mut Open<'_>| Ok(self.hand_out(open, name, limit)?);
            let handed = self.writer().transact(self.surroundings(), work)?.0;
            let (taken, goes_on) = handed.ok_or_else(|| unknown(name))?;
            if !taken.is_empty() || !goes_on {
                let snapshot = self.snapshot()?;
                return taken
                    .into_iter()
                    .map(|one| snapshot.delivery(one))
                    .collect();
            }
        }
    }

    fn hand_out(
        &self,
        open: &mut Open<'_>,
        name: &DestinationName,
        limit: usize,
    ) -> Result<Option<(Vec<Taken>, bool)>, StoreError> {
        let Some(mut dispatch) = open.dispatch(name)? else {
            return Ok(None);
        };
        let head = *open.batch.head();
        let catalogue = open.batch.catalogue();
        let handed = dispatch.hand_out(limit, &*open.transaction, catalogue, &head)?;
        // Nobody else writes now, so this sees what the transaction sees.
        let snapshot = self.snapshot().map_err(of_store)?;
        let mut taken = Vec::with_capacity(handed.numbers.len());
        for number in &handed.numbers {
            let mut one = Taken::of(&dispatch, *number, &handed.numbers);
            if let Some(availability) = snapshot.sent(&dispatch, *number).map_err(of_store)? {
                one.number = dispatch.send_state(*number, (&availability).into());
                one.note(&dispatch);
                one.availability = Some(Box::new(availability));
            }
            taken.push(one);
        }
        open.save_dispatch(dispatch)?;
        Ok(Some((taken, handed.goes_on)))
    }

    /// Records what became of deliveries, all of it in one transaction, and returns how many
    /// reports counted.
    ///
    /// That a delivery was delivered always counts; everything else counts only from the worker
    /// that has it now, so that a report after the lease disturbs nobody.
    ///
    /// # Errors
    /// [`Error::Malformed`] where there is no such destination. [`Error::Store`]: report again,
    /// or leave it: what is not reported is handed out once more, as what may have been sent.
    pub fn report_deliveries(
        &self,
        name: &DestinationName,
        reports: Vec<DeliveryReport>,
    ) -> Result<usize, Error> {
        // What was not sent keeps its place as new, whatever the one before it came to.
        let (unsent, sent): (Vec<_>, Vec<_>) = reports
            .into_iter()
            .partition(|report| report.result == DeliveryResult::NotSent);
        self.dispatch(name, |dispatch| {
            let all = unsent.iter().chain(&sent);
            all.filter(|report| dispatch.report(report)).count()
        })
    }

    /// Sends at most `limit` deliveries that are due through a callback, and reports on them. What
    /// comes after one that failed, on the same level, is not sent.
    ///
    /// # Errors
    /// As for [`Shelf::take_deliveries`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{DefineLocation, Destination, DestinationShape, NotDelivered, Shelf};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # let books = "books".parse()?;
    /// # shelf.define_destination(Destination::new("books".parse()?, DestinationShape::Changes))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l-1".parse()?, "OXFORD".parse()?))?;
    /// let done = shelf.deliver(&books, 100, |_| {
    ///     Err(NotDelivered::Unreachable("no route to host".to_owned()))
    /// })?;
    /// assert_eq!((done.delivered, done.failed), (0, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deliver(
        &self,
        name: &DestinationName,
        limit: usize,
        mut send: impl FnMut(&Delivery) -> Result<(), NotDelivered>,
    ) -> Result<Delivered, Error> {
        let mut sum = Delivered::default();
        let mut left = limit;
        while left > 0 {
            let taken = self.take_deliveries(name, left.min(DELIVER_MAX))?;
            if taken.is_empty() {
                break;
            }
            left -= taken.len().min(left);
            let is_reachable = self.send_each(name, &taken, &mut send, &mut sum)?;
            if !is_reachable {
                break;
            }
        }
        Ok(sum)
    }

    fn send_each(
        &self,
        name: &DestinationName,
        taken: &[Delivery],
        send: &mut dyn FnMut(&Delivery) -> Result<(), NotDelivered>,
        sum: &mut Delivered,
    ) -> Result<bool, Error> {
        let mut reports = Vec::with_capacity(taken.len());
        let mut behind: BTreeSet<u64> = BTreeSet::new();
        let mut is_reachable = true;
        for delivery in taken {
            let waits = delivery.after.iter().any(|number| behind.contains(number));
            if waits || !is_reachable {
                behind.insert(delivery.number);
                reports.push(delivery.not_sent());
                sum.held_back += 1;
                continue;
            }
            match send(delivery) {
                Ok(()) => {
                    reports.push(delivery.delivered());
                    sum.delivered += 1;
                    continue;
                }
                Err(NotDelivered::Failed(reason)) => reports.push(delivery.failed(reason)),
                Err(NotDelivered::Unreachable(reason)) => {
                    is_reachable = false;
                    reports.push(delivery.unreachable(reason));
                }
            }
            behind.insert(delivery.number);
            sum.failed += 1;
        }
        self.report_deliveries(name, reports)?;
        Ok(is_reachable)
    }
}

/// A delivery as the transaction made it.
struct Taken {
    destination: DestinationName,
    number: u64,
    try_number: u32,
    may_have_been_sent: bool,
    after: Vec<u64>,
    availability: Option<Box<Availability>>,
}

impl Taken {
    fn of(dispatch: &Dispatch, number: u64, together: &[u64]) -> Self {
        let mut taken = Self {
            destination: dispatch.row().destination.name.clone(),
            number,
            try_number: 0,
            may_have_been_sent: false,
            after: dispatch.earlier(number, together),
            availability: None,
        };
        taken.note(dispatch);
        taken
    }

    fn note(&mut self, dispatch: &Dispatch) {
        if let Some(row) = dispatch.outstanding(self.number) {
            self.try_number = row.tries;
            self.may_have_been_sent = row.may_have_been_sent();
        }
    }
}

impl Snapshot<'_> {
    fn delivery(&self, taken: Taken) -> Result<Delivery, Error> {
        let payload = match taken.availability {
            Some(availability) => Payload::Availability(availability),
            None => {
                let before = Sequence(taken.number.saturating_sub(1));
                let entries = self.reader.journal(before, 1)?;
                let gone = || Error::damaged(format_args!("entry {} is missing", taken.number));
                let entry = entries.first().ok_or_else(gone)?;
                Payload::Change(Box::new(self.change(entry)?))
            }
        };
        Ok(Delivery {
            destination: taken.destination,
            number: taken.number,
            try_number: taken.try_number,
            may_have_been_sent: taken.may_have_been_sent,
            after: taken.after,
            payload,
        })
    }

    /// What goes out with a delivery of an availability.
    fn sent(&self, dispatch: &Dispatch, number: u64) -> Result<Option<Availability>, Error> {
        let DestinationShape::Availability { channel, .. } = &dispatch.row().destination.shape
        else {
            return Ok(None);
        };
        let row = dispatch.outstanding(number);
        let Some(key) = row.and_then(|row| row.levels.first()) else {
            return Err(Error::damaged(format_args!(
                "delivery {number} has no level"
            )));
        };
        let (sku, location) = (self.sku(*key)?, self.location(*key)?);
        let asked = self.asked_by_name(&sku, &location, channel)?;
        self.availability(&asked).map(Some)
    }
}

fn of_store(error: Error) -> StoreError {
    match error {
        Error::Store(error) => error,
        other => StoreError::Damaged {
            reason: other.to_string(),
        },
    }
}
