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

/// Something to be sent to a destination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Delivery {
    /// To whom.
    pub destination: DestinationName,
    /// Which one: with the destination it is the delivery's identity, and stays through all of
    /// its tries. Of two availabilities of an item at a location, the higher number is newer.
    pub number: u64,
    /// Which try this is, from 1.
    pub try_number: u32,
    /// Whether the receiver may have it already, and should look the identity up. What is sent
    /// for the first time says no, and says so once.
    pub may_have_been_sent: bool,
    /// Deliveries of the same list that come before it: where one of them was not delivered,
    /// this one is not to be sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<u64>,
    /// What is sent.
    #[serde(flatten)]
    pub payload: Payload,
}

/// What is sent to a destination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// An entry of the journal.
    Change(Box<Change>),
    /// What can be promised of an item at a location now.
    Availability(Box<Availability>),
}

impl Delivery {
    /// The stable identity, for the receiver to know it by: destination and number.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.destination, self.number)
    }

    /// The receiver has it.
    #[must_use]
    pub fn delivered(&self) -> DeliveryReport {
        self.report(DeliveryResult::Delivered)
    }

    /// The receiver does not take this one; it is tried again later, up to a limit.
    #[must_use]
    pub fn failed(&self, reason: impl Into<String>) -> DeliveryReport {
        self.report(DeliveryResult::Failed(reason.into()))
    }

    /// The receiver cannot be reached; it is left alone for a while, and nothing dies of that.
    #[must_use]
    pub fn unreachable(&self, reason: impl Into<String>) -> DeliveryReport {
        self.report(DeliveryResult::Unreachable(reason.into()))
    }

    /// It was certainly not sent; it may be taken again at once.
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
    /// The receiver does not take this one; why.
    Failed(String),
    /// The receiver cannot be reached, so that there is no use in sending the next one; why.
    Unreachable(String),
}

/// What [`Shelf::deliver`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Delivered {
    /// Deliveries that the receiver has.
    pub delivered: usize,
    /// Deliveries that are tried again, or are dead now.
    pub failed: usize,
    /// Deliveries that were not sent because an earlier one of the same level failed.
    pub held_back: usize,
}

impl Shelf {
    /// Takes what is due for a destination, at most so many deliveries, to be sent in the order
    /// of the list. Their tries are durable before this returns. Nobody else gets them before
    /// they are reported on with [`Shelf::report_deliveries`], or their lease has run out.
    ///
    /// Promises whose deadline has come are journalled first. Where the try could not be made
    /// durable there is an error, and nothing may be sent.
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
            let work = |open: &mut Open<'_>| self.hand_out(open, name, limit);
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

    /// Takes down what became of deliveries, all of it in one transaction. That one was delivered
    /// always counts; everything else only from who has it now, so that an answer that comes
    /// after the lease disturbs nobody. Says how many counted.
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

    /// Sends what is due through a callback, at most so many deliveries, and reports on them. What
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
