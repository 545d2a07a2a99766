//! What can be done for a promise whose goods are missing.

use std::collections::BTreeMap;

use oneshelf_core::{
    Changes, Command, Contact, LevelKey, LevelView, Line, Location, LocationName, MalformedCode,
    Moment, Move, Note, Postpone, Prepared, Quantity, Receipt, Release, Reservation,
    ReservationKind, ReservationLine, Sku, Slice, Substitute, Target,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{ReservationView, Snapshot, own_reference};
use crate::shelf::Shelf;

/// What can be done for a promise whose goods are missing, in the order in which to try it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Alternatives {
    /// The promise that is short, as it stands now.
    pub promise: ReservationView,
    /// The other promises of the same document that something is left to do about, oldest first;
    /// the options are about all of them together. Empty where there is no other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<ReservationView>,
    /// What is possible now, in the order to try it: other branches, the earliest first;
    /// substitutes, in the order of the catalogue; later, from expected supply; cancel; contact the
    /// customer.
    pub options: Vec<Alternative>,
}

/// One thing that can be done for a promise now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Alternative {
    /// What it is: another branch, a substitute, later, a cancel or a contact.
    pub kind: AlternativeKind,
    /// The item that it is about, by its SKU. Without it, all of the promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sku: Option<Sku>,
    /// How many units it is about, in the item's base unit. Without it, all of the promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// The other branch to promise from. Without it, the location stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// The item to offer instead. Without it, the item stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub substitute: Option<Sku>,
    /// When it could be collected. Without it, it is no pickup.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_at: Option<Moment>,
    /// When the expected goods should come. Without it, nothing waits for supply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_at: Option<Moment>,
    /// The command that does it. Its reference is a proposal; consent and note are to be filled in.
    pub command: Command,
    /// What it would do to the balances, each item and location before and after.
    pub effects: Vec<LevelEffect>,
}

/// The kinds of things that can be done for a promise.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AlternativeKind {
    /// Promise it from another branch instead (`move`).
    OtherBranch,
    /// Offer a substitute, to which the customer has to agree.
    Substitute,
    /// Let it wait for expected supply (`postpone`).
    Later,
    /// Cancel what is missing (`release`).
    Cancel,
    /// Contact the customer and ask (`contact`).
    Contact,
}

impl std::fmt::Display for AlternativeKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::OtherBranch => "other branch",
            Self::Substitute => "substitute",
            Self::Later => "later",
            Self::Cancel => "cancel",
            Self::Contact => "contact",
        })
    }
}

/// What a command would do to one item at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct LevelEffect {
    /// The balances as they are now.
    pub before: LevelView,
    /// The balances as they would be then.
    pub after: LevelView,
}

/// What is missing of a line.
#[derive(Clone)]
struct Missing {
    key: LevelKey,
    sku: Sku,
    location: LocationName,
    quantity: Quantity,
}

impl Shelf {
    /// Lists what can be done for a promise whose goods are missing, in the order in which to try
    /// it, each with the command that does it and what that would do to the balances. Only what is
    /// possible at this moment is listed. `of` names the promise with its source.
    ///
    /// # Errors
    /// [`Error::Malformed`] where no such promise is known; [`Error::Store`].
    ///
    /// # Examples
    ///
    /// ```
    /// use oneshelf::{Error, Shelf, Target};
    /// # let folder = tempfile::tempdir()?;
    /// # let shelf = Shelf::open(folder.path().join("oxford.db"))?;
    /// let order = Target::document("order-1041".parse()?).of_source("office".parse()?);
    /// assert!(matches!(shelf.alternatives(&order), Err(Error::Malformed(_))));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn alternatives(&self, of: &Target) -> Result<Alternatives, Error> {
        let snapshot = self.snapshot()?;
        let promises = snapshot.promises_of(of)?;
        let views = promises
            .iter()
            .map(|r| snapshot.reservation_view(r.clone()));
        let mut others = views.collect::<Result<Vec<_>, _>>()?;
        let Some(promise) = others.pop() else {
            let reason = "names no promise; check it";
            return Err(Error::malformed(MalformedCode::Fields, "of", reason));
        };
        let asking = Asking {
            snapshot: &snapshot,
            promises: &promises,
            promise: &promise,
            of,
        };
        let options = asking.options()?;
        Ok(Alternatives {
            promise,
            others,
            options,
        })
    }
}

struct Asking<'a> {
    snapshot: &'a Snapshot<'a>,
    /// Every promise that was asked about, oldest first.
    promises: &'a [Reservation],
    /// The last of them, as it is shown.
    promise: &'a ReservationView,
    of: &'a Target,
}

impl Asking<'_> {
    fn options(&self) -> Result<Vec<Alternative>, Error> {
        let missing = self.missing()?;
        let mut options = Vec::new();
        if missing.is_empty() {
            return Ok(options);
        }
        let whole = self.in_kits(missing.clone())?;
        self.other_branches(&whole, &mut options)?;
        for missing in &missing {
            self.substitutes(missing, &mut options)?;
        }
        for missing in &missing {
            let mut postpone = Postpone::new(self.source(), self.name(&options)?, self.target());
            postpone.lines = Some(vec![missing.line()]);
            self.offer(AlternativeKind::Later, missing, postpone, &mut options)?;
        }
        for missing in &whole {
            let mut release = Release::new(self.source(), self.name(&options)?, self.target());
            release.lines = Some(vec![missing.line()]);
            self.offer(AlternativeKind::Cancel, missing, release, &mut options)?;
        }
        let contact = Contact::new(self.source(), self.name(&options)?, self.target());
        if let Some(option) = self.preview(AlternativeKind::Contact, contact)? {
            options.push(option);
        }
        Ok(options)
    }

    /// What was lost to a fact; where nothing was, all that is still to come.
    fn missing(&self) -> Result<Vec<Missing>, Error> {
        let short = |line: &ReservationLine| line.short;
        let open = |line: &ReservationLine| {
            let sum = line.open.checked_add(line.waiting);
            sum.unwrap_or(line.open)
        };
        let is_short = self.promises.iter().any(Reservation::needs_another_way);
        let mut sums: BTreeMap<LevelKey, Quantity> = BTreeMap::new();
        for line in self.promises.iter().flat_map(|r| &r.lines) {
            let quantity = if is_short { short(line) } else { open(line) };
            let sum = sums.entry(line.key).or_default();
            *sum = sum.checked_add(quantity).unwrap_or(*sum);
        }
        sums.retain(|_, quantity| quantity.is_positive());
        let found = sums.into_iter().map(|(key, quantity)| {
            Ok(Missing {
                key,
                sku: self.snapshot.sku(key)?,
                location: self.snapshot.location(key)?,
                quantity,
            })
        });
        found.collect()
    }

    /// The same in whole kits, where the promises asked for kits: of a box that lacks one of its
    /// cups, the box is what can be had from elsewhere, or cancelled.
    fn in_kits(&self, mut missing: Vec<Missing>) -> Result<Vec<Missing>, Error> {
        let mut found = Vec::new();
        for kit in self.promises.iter().flat_map(|r| &r.kits) {
            let mut count = Quantity::ZERO;
            for part in &kit.parts {
                let is_of_kit =
                    |m: &&Missing| m.key.item == part.item && m.key.location == kit.location;
                let lacking = missing.iter().find(is_of_kit);
                let lacking = lacking.map_or(Quantity::ZERO, |m| m.quantity);
                count = count.max(kits_for(lacking, part.quantity));
            }
            let count = count.min(kit.quantity);
            if !count.is_positive() {
                continue;
            }
            missing.retain(|m| {
                m.key.location != kit.location || kit.parts.iter().all(|p| p.item != m.key.item)
            });
            let key = LevelKey {
                item: kit.item,
                location: kit.location,
            };
            found.push(Missing {
                key,
                sku: self.snapshot.sku(key)?,
                location: self.snapshot.location(key)?,
                quantity: count,
            });
        }
        found.append(&mut missing);
        Ok(found)
    }

    /// A pickup moves as a whole; of an order, each line for itself.
    fn other_branches(
        &self,
        missing: &[Missing],
        options: &mut Vec<Alternative>,
    ) -> Result<(), Error> {
        let mut locations: Vec<_> = self.snapshot.catalogue.locations().collect();
        locations.sort_by(|a, b| a.name.cmp(&b.name));
        let mut found = Vec::new();
        for location in locations {
            if self.promise.kind == ReservationKind::Pickup {
                let is_there = missing.iter().any(|m| m.key.location == location.id);
                if !is_there {
                    found.extend(self.branch(None, location, found.len())?);
                }
                continue;
            }
            for missing in missing.iter().filter(|m| m.key.location != location.id) {
                found.extend(self.branch(Some(missing), location, found.len())?);
            }
        }
        found.sort_by_key(|option| option.ready_at);
        options.append(&mut found);
        Ok(())
    }

    fn branch(
        &self,
        missing: Option<&Missing>,
        location: &Location,
        number: usize,
    ) -> Result<Option<Alternative>, Error> {
        let name = self.numbered(number)?;
        let mut relocate = Move::new(self.source(), name, self.target(), location.name.clone());
        relocate.lines = missing.map(|missing| vec![missing.line()]);
        let option = self.preview(AlternativeKind::OtherBranch, relocate)?;
        Ok(option.map(|option| Alternative {
            sku: missing.map(|missing| missing.sku.clone()),
            quantity: missing.map(|missing| missing.quantity),
            location: Some(location.name.clone()),
            ..option
        }))
    }

    fn substitutes(&self, missing: &Missing, options: &mut Vec<Alternative>) -> Result<(), Error> {
        let Some(item) = self.snapshot.catalogue.item(missing.key.item) else {
            return Ok(());
        };
        for id in &item.substitutes {
            let Some(with) = self.snapshot.catalogue.item(*id) else {
                continue;
            };
            let Ok(consent) = Note::new("to be filled in: how the customer agreed") else {
                continue;
            };
            let command = Substitute::new(
                self.source(),
                self.name(options)?,
                self.target(),
                missing.location.clone(),
                Line::new(missing.sku.clone(), missing.quantity),
                with.sku.clone(),
                consent,
            );
            let kind = AlternativeKind::Substitute;
            self.offer(kind, missing, command, options)?;
            if let Some(option) = options.last_mut().filter(|o| o.kind == kind) {
                option.substitute.get_or_insert_with(|| with.sku.clone());
            }
        }
        Ok(())
    }

    fn offer(
        &self,
        kind: AlternativeKind,
        missing: &Missing,
        command: impl Into<Command>,
        options: &mut Vec<Alternative>,
    ) -> Result<(), Error> {
        if let Some(option) = self.preview(kind, command)? {
            options.push(Alternative {
                sku: Some(missing.sku.clone()),
                quantity: Some(missing.quantity),
                ..option
            });
        }
        Ok(())
    }

    /// What a command would do; nothing where it would be refused.
    fn preview(
        &self,
        kind: AlternativeKind,
        command: impl Into<Command>,
    ) -> Result<Option<Alternative>, Error> {
        let command = command.into();
        let prepared = Prepared::new(command.clone())?;
        let Ok((changes, receipt)) = self.snapshot.preview(&prepared)? else {
            return Ok(None);
        };
        Ok(Some(self.option(kind, command, &changes, &receipt)?))
    }

    fn option(
        &self,
        kind: AlternativeKind,
        command: Command,
        changes: &Changes,
        receipt: &Receipt,
    ) -> Result<Alternative, Error> {
        let mut effects = Vec::new();
        for (key, after) in changes.levels.sorted() {
            let mut slice = Slice::default();
            self.snapshot.load_levels(&[*key], &mut slice)?;
            let before = self.snapshot.level(*key, &slice);
            let now = self.snapshot.reading.now;
            let named = |level| {
                let (sku, location) = (self.snapshot.sku(*key)?, self.snapshot.location(*key)?);
                Ok::<_, Error>(LevelView::new(sku, location, level, now))
            };
            let after = after.copied().unwrap_or_default();
            if before.balances != after.balances {
                effects.push(LevelEffect {
                    before: named(&before)?,
                    after: named(&after)?,
                });
            }
        }
        Ok(Alternative {
            kind,
            sku: None,
            quantity: None,
            location: None,
            substitute: None,
            ready_at: receipt.ready_at,
            expected_at: receipt.expected_at,
            command,
            effects,
        })
    }

    fn source(&self) -> oneshelf_core::SourceName {
        self.promise.source.clone()
    }

    fn target(&self) -> Target {
        match self.promises {
            [_] => Target::reference(self.promise.reference.clone()),
            _ => Target {
                source: None,
                ..self.of.clone()
            },
        }
    }

    fn name(&self, options: &[Alternative]) -> Result<oneshelf_core::Reference, Error> {
        self.numbered(options.len() + 1_000)
    }

    /// A reference that nobody has used: it names the state that the option was computed on.
    fn numbered(&self, number: usize) -> Result<oneshelf_core::Reference, Error> {
        let (promise, state) = (self.promise.sequence, self.snapshot.head.sequence);
        own_reference(&format!("alternative-{promise}-{state}-{number}"))
    }
}

impl Missing {
    fn line(&self) -> Line {
        Line {
            location: Some(self.location.clone()),
            ..Line::new(self.sku.clone(), self.quantity)
        }
    }
}

/// How many whole kits so many units of a part are in, at most.
fn kits_for(units: Quantity, per_kit: Quantity) -> Quantity {
    let whole = units.whole_times(per_kit).unwrap_or_default();
    let taken = whole.checked_mul(per_kit).unwrap_or(units);
    if taken < units {
        let one = Quantity::units(1);
        whole.checked_add(one).unwrap_or(whole)
    } else {
        whole
    }
}
