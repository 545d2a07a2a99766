//! Shown numbers, compared line by line.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use oneshelf_core::{
    Channel, Command, Count, CountLine, DefineItem, DefineLocation, Figure, Figures, ItemId,
    LevelKey, Location, LocationId, LocationName, Moment, Quantity, Sku, Slice,
};

use super::proposal;
use super::shown::{
    COUNT_OLD_SECONDS, SeenUpTo, Shown, ShownAs, ShownLine, ShownQuestion, ShownSummary,
};
use super::standing::{Measure, Standing, load};
use super::verdict::{Action, Because, Proposal, Verdict};
use crate::host::Error;
use crate::read::{Snapshot, lookup};
use crate::shelf::Shelf;

/// How many lines are looked up together.
const LINES_TOGETHER: usize = 500;

impl Shelf {
    /// Compares numbers that somebody shows with what they should be, line by line and all of one
    /// state of the store. `each` gets every line, and at the end the items that are not shown.
    /// Nothing is changed: what could be done about a difference is a proposal.
    ///
    /// # Errors
    /// [`Error::Malformed`] for a channel or location of the question that is not defined;
    /// [`Error::Store`]. A line that names something unknown is a difference, not an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{SeenUpTo, Shelf, Shown, ShownAs, ShownQuestion};
    /// # use oneshelf::{DefineItem, DefineLocation, Quantity};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// # shelf.apply(DefineLocation::new("office".parse()?, "l".parse()?, "OXFORD".parse()?))?;
    /// # shelf.apply(DefineItem::new("office".parse()?, "i".parse()?, "MUG-RED".parse()?))?;
    /// let question = ShownQuestion {
    ///     shown_as: ShownAs::Available { channel: "office".parse()? },
    ///     location: Some("OXFORD".parse()?),
    ///     seen: SeenUpTo::Unknown,
    /// };
    /// let shown = Shown { line: 1, sku: "MUG-RED".parse()?, location: None, quantity: Quantity::units(3) };
    /// let summary = shelf.reconcile_shown(&question, [shown], &mut |line| {
    ///     println!("{}: shown {:?}, should be {:?}", line.sku, line.shown, line.should);
    /// })?;
    /// assert_eq!(summary.unexplained, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn reconcile_shown(
        &self,
        question: &ShownQuestion,
        shown: impl IntoIterator<Item = Shown>,
        each: &mut dyn FnMut(ShownLine),
    ) -> Result<ShownSummary, Error> {
        let snapshot = self.snapshot()?;
        let mut comparing = Comparing::new(&snapshot, question)?;
        let mut shown = shown.into_iter().peekable();
        while shown.peek().is_some() {
            let lines: Vec<_> = shown.by_ref().take(LINES_TOGETHER).collect();
            comparing.lines(lines, each)?;
        }
        comparing.not_shown(each)?;
        Ok(comparing.summary)
    }
}

/// What a line turned out to name.
enum Named<'v> {
    Known(Figures<'v>),
    Unknown(Because),
}

struct Comparing<'v> {
    snapshot: &'v Snapshot<'v>,
    measure: Measure<'v>,
    shown_as: &'v ShownAs,
    seen: SeenUpTo,
    /// The location of lines that name none.
    location: Option<&'v Location>,
    /// All that lines without a location are about.
    everywhere: Vec<&'v Location>,
    /// The line in which an item was shown first, at a location or everywhere.
    lines: HashMap<(ItemId, Option<LocationId>), u64>,
    summary: ShownSummary,
}

impl<'v> Comparing<'v> {
    fn new(snapshot: &'v Snapshot<'v>, question: &'v ShownQuestion) -> Result<Self, Error> {
        let catalogue = &snapshot.catalogue;
        let measure = match &question.shown_as {
            ShownAs::Available { channel } => {
                Measure::Available(lookup::channel(catalogue, channel)?)
            }
            ShownAs::OnShelf => Measure::OnShelf,
        };
        let location = question.location.as_ref();
        let location = location.map(|name| lookup::location(catalogue, name));
        let locations = catalogue.locations().map(|location| location.as_ref());
        let everywhere = locations.filter(|location| match measure {
            Measure::Available(channel) => may_promise(channel, location),
            Measure::OnShelf => true,
        });
        Ok(Self {
            snapshot,
            measure,
            shown_as: &question.shown_as,
            seen: question.seen,
            location: location.transpose()?.map(|location| location.as_ref()),
            everywhere: everywhere.collect(),
            lines: HashMap::new(),
            summary: ShownSummary {
                lines: 0,
                equal: 0,
                explained: 0,
                unexplained: 0,
                not_shown: 0,
                sequence: snapshot.head.sequence,
            },
        })
    }

    fn lines(&mut self, lines: Vec<Shown>, each: &mut dyn FnMut(ShownLine)) -> Result<(), Error> {
        let named: Vec<_> = lines.iter().map(|line| self.named(line)).collect();
        let keys = named.iter().flat_map(|named| match named {
            Named::Known(figures) => figures.keys(),
            Named::Unknown(_) => Vec::new(),
        });
        let mut keys: Vec<_> = keys.collect();
        keys.sort_unstable();
        keys.dedup();
        let mut slice = Slice::default();
        load(self.snapshot, &keys, &mut slice)?;
        for (shown, named) in lines.into_iter().zip(named) {
            let line = match named {
                Named::Known(figures) => self.known(shown, figures, &slice)?,
                Named::Unknown(because) => self.unknown(shown, because)?,
            };
            self.summary.lines += 1;
            self.note(&line);
            each(line);
        }
        Ok(())
    }

    fn note(&mut self, line: &ShownLine) {
        *match line.verdict {
            Verdict::Equal => &mut self.summary.equal,
            Verdict::Explained => &mut self.summary.explained,
            Verdict::Unexplained => &mut self.summary.unexplained,
        } += 1;
    }

    fn named(&self, line: &Shown) -> Named<'v> {
        let catalogue = &self.snapshot.catalogue;
        let location = match &line.location {
            None => self.location,
            Some(name) => match catalogue.location_named(name) {
                Some(location) => Some(location.as_ref()),
                None => return Named::Unknown(Because::UnknownLocation),
            },
        };
        match catalogue.item_named(&line.sku) {
            Some(item) if !item.provisional => {
                let locations = location.map_or_else(|| self.everywhere.clone(), |l| vec![l]);
                Named::Known(self.figures(item, locations))
            }
            _ => Named::Unknown(Because::UnknownItem),
        }
    }

    fn figures(&self, item: &'v oneshelf_core::Item, locations: Vec<&'v Location>) -> Figures<'v> {
        Figures {
            catalogue: &self.snapshot.catalogue,
            item,
            locations,
            reading: self.snapshot.reading,
            sequence: self.snapshot.head.sequence,
        }
    }

    fn known(
        &mut self,
        shown: Shown,
        figures: Figures<'v>,
        slice: &Slice,
    ) -> Result<ShownLine, Error> {
        let place = self.location_of(&shown);
        let id = place.as_ref().and_then(|name| {
            let location = self.snapshot.catalogue.location_named(name);
            location.map(|location| location.id)
        });
        let first = match self.lines.entry((figures.item.id, id)) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(free) => {
                free.insert(shown.line);
                None
            }
        };
        let mut standing = Standing::new(self.snapshot, figures, slice);
        if let (Measure::OnShelf, SeenUpTo::Moment(at)) = (self.measure, self.seen) {
            standing.as_of(self.snapshot, at)?;
        }
        let should = standing.measure(self.measure, &standing.now, None);
        let mut line = ShownLine {
            line: Some(shown.line),
            location: place,
            shown: Some(shown.quantity),
            should: Some(should),
            verdict: Verdict::Equal,
            because: Vec::new(),
            proposals: Vec::new(),
            sku: shown.sku,
        };
        if let Some(first) = first {
            line.because.push(Because::ListedTwice { first });
        }
        if should != shown.quantity {
            self.explain(&standing, shown.quantity, &mut line)?;
        }
        let is_explained = line.because.iter().any(Because::explains);
        line.verdict = if first.is_some() || (should != shown.quantity && !is_explained) {
            Verdict::Unexplained
        } else if should != shown.quantity {
            Verdict::Explained
        } else {
            Verdict::Equal
        };
        if line.verdict == Verdict::Unexplained {
            self.propose(&standing, &mut line)?;
        }
        Ok(line)
    }

    fn location_of(&self, shown: &Shown) -> Option<LocationName> {
        let own = shown.location.clone();
        own.or_else(|| self.location.map(|location| location.name.clone()))
    }

    fn explain(
        &self,
        standing: &Standing<'_>,
        shown: Quantity,
        line: &mut ShownLine,
    ) -> Result<(), Error> {
        let is_as_of = matches!(
            (self.measure, self.seen),
            (Measure::OnShelf, SeenUpTo::Moment(_))
        );
        if !is_as_of {
            let asked = (self.measure, shown, self.seen);
            line.because
                .extend(standing.in_flight(self.snapshot, asked)?);
        }
        let figures = &standing.figures;
        if let Measure::Available(channel) = self.measure {
            let free = figures.figure(Figure::Free, &standing.now);
            let should = figures.available(channel, &standing.now, None);
            let not_promised = figures.not_promised(channel);
            if let Some(reason) = not_promised {
                let anyway = figures.available_anyway(channel, &standing.now);
                if anyway == shown || free == shown {
                    line.because.push(Because::NotPromised { reason });
                }
            } else if free == shown
                && let Some(quantity) = free.checked_sub(should)
            {
                line.because.push(Because::Withheld { quantity });
            }
            let others = self.snapshot.catalogue.channels();
            let other = others.filter(|other| other.id != channel.id).find(|other| {
                figures.available(other, &standing.now, None) == shown && free != shown
            });
            line.because
                .extend(other.map(|other| Because::OtherChannel {
                    channel: other.name.clone(),
                }));
        }
        let is_free = |figure: &Figure| *figure == Figure::Free;
        let is_available = matches!(self.measure, Measure::Available(_));
        let mut figure = Figure::ALL
            .into_iter()
            .filter(|f| !(is_available && is_free(f)));
        let figure = figure.find(|figure| figures.figure(*figure, &standing.now) == shown);
        // Where free is all that is there, every figure is the same, and names no mistake.
        let free = figures.figure(Figure::Free, &standing.now);
        let figure = figure.filter(|_| !is_available || free != shown);
        line.because
            .extend(figure.map(|figure| Because::Figure { figure }));
        Ok(())
    }

    /// What could be done about a line of a known item.
    fn propose(&self, standing: &Standing<'_>, line: &mut ShownLine) -> Result<(), Error> {
        match self.shown_as {
            ShownAs::Available { channel } => {
                let publish = proposal::publish(line, channel, self.snapshot.head.sequence);
                line.proposals.extend(publish);
                let old = self.snapshot.reading.now.minus_seconds(COUNT_OLD_SECONDS);
                for key in standing.doubtful(old) {
                    let count = self.count_it(key)?;
                    line.proposals.push(count);
                }
            }
            ShownAs::OnShelf => {
                let (Some(location), Some(shown)) = (&line.location, line.shown) else {
                    return Ok(());
                };
                // When it was counted is half of what a count says.
                if let SeenUpTo::Moment(at) = self.seen
                    && !shown.is_negative()
                    && !standing.figures.item.is_kit()
                {
                    let count = counted(location, &line.sku, shown, at)?;
                    line.proposals.push(count);
                }
            }
        }
        Ok(())
    }

    fn count_it(&self, key: LevelKey) -> Result<Proposal, Error> {
        Ok(Proposal {
            when: "the shelf itself is in doubt",
            action: Action::Count {
                sku: self.snapshot.sku(key)?,
                location: self.snapshot.location(key)?,
            },
        })
    }

    fn unknown(&self, shown: Shown, because: Because) -> Result<ShownLine, Error> {
        let location = self.location_of(&shown);
        let define = match (&because, &location) {
            (Because::UnknownLocation, Some(location)) => {
                proposal::apply("the location is yours", |source, reference| {
                    DefineLocation::new(source, reference, location.clone()).into()
                })?
            }
            _ => proposal::apply("the item is yours, and no other name of one", |s, r| {
                DefineItem::new(s, r, shown.sku.clone()).into()
            })?,
        };
        Ok(ShownLine {
            line: Some(shown.line),
            sku: shown.sku,
            location,
            shown: Some(shown.quantity),
            should: None,
            verdict: Verdict::Unexplained,
            because: vec![because],
            proposals: vec![define],
        })
    }

    /// The items that have something to promise, and are not shown. A count lists what it lists.
    fn not_shown(&mut self, each: &mut dyn FnMut(ShownLine)) -> Result<(), Error> {
        let Measure::Available(channel) = self.measure else {
            return Ok(());
        };
        let mut places: Vec<Option<LocationId>> = self.lines.keys().map(|(_, id)| *id).collect();
        places.extend(self.location.map(|location| Some(location.id)));
        if places.is_empty() {
            // Who shows nothing at all shows nothing of everything.
            places.push(None);
        }
        places.sort_unstable();
        places.dedup();
        let snapshot = self.snapshot;
        for place in places {
            let locations = match place.and_then(|id| snapshot.catalogue.location(id)) {
                Some(location) => vec![location.as_ref()],
                None => self.everywhere.clone(),
            };
            let items: Vec<_> = snapshot.catalogue.items().collect();
            for items in items.chunks(LINES_TOGETHER) {
                let is_shown = |item: ItemId| self.lines.contains_key(&(item, place));
                let left = items.iter().filter(|item| !is_shown(item.id));
                let left: Vec<_> = left
                    .map(|item| self.figures(item, locations.clone()))
                    .collect();
                let mut keys: Vec<_> = left.iter().flat_map(Figures::keys).collect();
                keys.sort_unstable();
                keys.dedup();
                let mut slice = Slice::default();
                load(snapshot, &keys, &mut slice)?;
                for figures in left {
                    self.one_not_shown(channel, (place, figures), &slice, each)?;
                }
            }
        }
        Ok(())
    }

    fn one_not_shown(
        &mut self,
        channel: &Channel,
        (place, figures): (Option<LocationId>, Figures<'v>),
        slice: &Slice,
        each: &mut dyn FnMut(ShownLine),
    ) -> Result<(), Error> {
        let standing = Standing::new(self.snapshot, figures, slice);
        let should = standing.figures.available(channel, &standing.now, None);
        if !should.is_positive() {
            return Ok(());
        }
        let location = place.and_then(|id| self.snapshot.catalogue.location(id));
        let mut line = ShownLine {
            line: None,
            sku: standing.figures.item.sku.clone(),
            location: location.map(|location| location.name.clone()),
            shown: None,
            should: Some(should),
            verdict: Verdict::Unexplained,
            because: vec![Because::NotShown],
            proposals: Vec::new(),
        };
        self.propose(&standing, &mut line)?;
        self.summary.not_shown += 1;
        self.note(&line);
        each(line);
        Ok(())
    }
}

fn may_promise(channel: &Channel, location: &Location) -> bool {
    let eligible = channel.policy.locations.as_ref();
    !location.retired && eligible.is_none_or(|eligible| eligible.contains(&location.id))
}

/// What somebody counted, as the command that says so.
fn counted(
    location: &LocationName,
    sku: &Sku,
    quantity: Quantity,
    at: Moment,
) -> Result<Proposal, Error> {
    proposal::apply(
        "somebody counted it, and it is right",
        |source, reference| {
            let line = CountLine::new(sku.clone(), quantity);
            let count = Count {
                occurred_at: Some(at),
                ..Count::new(source, reference, location.clone(), vec![line])
            };
            Command::from(count)
        },
    )
}
