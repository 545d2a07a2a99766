//! Cases as hosts see them, with names instead of identities.

use oneshelf_core::{
    Case, CaseDetail, CaseNumber, CountSide, Endangered, Exceeded, LevelKey, LocationName, Moment,
    Note, ParkedKey, Quantity, Reference, Resolution, Sequence, Sku, SourceName, Target,
};
use serde::Serialize;

use crate::host::Error;
use crate::read::{PromiseAtRisk, Snapshot, not_in_catalogue};

/// A case: something that a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseView {
    /// Its number, which `resolve_case` names.
    pub number: CaseNumber,
    /// The item that it is about. Without it, it is about none or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sku: Option<Sku>,
    /// The location that it is about. Without it, it is about none or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationName>,
    /// What it is about, by its kind.
    #[serde(flatten)]
    pub about: CaseAbout,
    /// The journal entry that opened it.
    pub opened_by: Sequence,
    /// When it was opened, by the engine's clock.
    pub opened_at: Moment,
    /// How it ended. Without it, the case is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<CaseEnd>,
}

/// How a case ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseEnd {
    /// The journal entry that closed it.
    pub by: Sequence,
    /// When it was closed, by the engine's clock.
    pub at: Moment,
    /// What a person decided. Without it, the numbers resolved it by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// What the person noted. Without it, nothing was noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Note>,
}

/// What a case is about; quantities are in the item's base unit. In JSON, its `kind` and its fields
/// stand beside those of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseAbout {
    /// Shortage: more is promised or sold than is there.
    Shortage {
        /// How many units `free` is below zero.
        shortfall: Quantity,
        /// The promises that cannot be kept, in the order in which they give way.
        endangered: Vec<PromiseAtRisk>,
        /// The part of the shortfall that no promise here covers.
        owed_to_nobody: Quantity,
    },
    /// A count saw another number than was known.
    CountVariance {
        /// The journal entry of the count.
        count: Sequence,
        /// Counted less expected, as far as late facts have not explained it.
        variance: Quantity,
    },
    /// A fact lies too close to a count to tell which came first.
    CountUncertain {
        /// The journal entry of the fact.
        fact: Sequence,
        /// The journal entry of the count.
        count: Sequence,
        /// When the count was complete.
        counted_at: Moment,
        /// By how much the fact changed the units on the shelf.
        change: Quantity,
        /// The side that is taken for now: the one with the lower availability.
        taken_as: CountSide,
    },
    /// A fact named an unknown SKU; somebody has to define the item.
    ProvisionalItem,
    /// A fact at an unknown location waits for its location to be defined.
    UnknownLocation {
        /// The location as the fact named it.
        named: LocationName,
    },
    /// A fact moved more out of a bucket than was known to be there.
    FiguresDisagree {
        /// How many units were not known to be there, and have not come since.
        missing: Quantity,
    },
    /// Counted units in the holding area differ from the known ones.
    StagedVariance {
        /// Counted less known; negative where units are missing.
        variance: Quantity,
    },
    /// A promise was adopted for a document that had a live one already.
    SecondPromise {
        /// The promise that stood before, by the entry that made it.
        first: Sequence,
    },
    /// More came back than was handed over under the name of a sale or an order.
    MoreThanSold {
        /// The journal entry of the last sale or handover; of the promise, where nothing of it was
        /// handed over.
        sale: Sequence,
        /// How many units came back too many.
        excess: Quantity,
    },
    /// A fact that had waited for its location cannot be posted there as it was sent: reverse it,
    /// and enter what is true.
    NotPosted {
        /// The journal entry of the fact.
        entry: Sequence,
    },
    /// A picker did not find what the numbers say is there (a short pick). The next count ends it.
    NotFound {
        /// The promise that was picked for, by the entry that made it.
        reservation: Sequence,
        /// How many units the picker did not find.
        quantity: Quantity,
        /// Whether some were there and the number is wrong, rather than none at all.
        wrong_count: bool,
    },
    /// A branch did not accept a pickup in time.
    NotAccepted {
        /// The pickup that nobody accepted, by the entry that made it.
        reservation: Sequence,
        /// By when it should have been accepted.
        accept_by: Moment,
    },
    /// A transfer discrepancy: what was shipped and what arrived differ, or it is late.
    TransferDiscrepancy {
        /// The transfer, by the entry that made it.
        transfer: Sequence,
        /// How many units were shipped and did not arrive.
        missing: Quantity,
        /// How many units arrived that were not shipped.
        over: Quantity,
    },
    /// Expected supply that is not late does not cover the back orders that wait for it.
    SupplyShort {
        /// How many waiting units it does not cover.
        uncovered: Quantity,
        /// The back orders that will not get them, newest first.
        endangered: Vec<PromiseAtRisk>,
    },
    /// Another command came under a used reference and was set aside. The case in full shows both.
    Conflict {
        /// The source that sent both commands.
        source: SourceName,
        /// The reference that both were sent under.
        reference: Reference,
        /// The entry of the command that stands. Without it, that was refused or changed nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        first: Option<Sequence>,
        /// The items and locations that are under review until it is resolved.
        levels: Vec<CaseLevel>,
    },
    /// Units were moved for a promise or sale that has not come in time. It ends when that comes.
    Unlinked {
        /// The journal entry that moved them.
        entry: Sequence,
        /// The name that the promise or sale would come under.
        waits_for: Target,
        /// How many units were moved.
        quantity: Quantity,
    },
    /// A fact was beyond a limit of its source.
    LimitExceeded {
        /// The journal entry of the fact.
        fact: Sequence,
        /// Which limit it was, and what went beyond it.
        exceeded: Exceeded,
    },
}

/// An item at a location that a case puts under review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct CaseLevel {
    /// The item, by its SKU.
    pub sku: Sku,
    /// The location, by its name.
    pub location: LocationName,
}

impl Snapshot<'_> {
    pub(crate) fn case(&self, case: Case) -> Result<CaseView, Error> {
        let sku = case.item.map(|id| {
            let item = self.catalogue.item(id);
            let item = item.ok_or_else(|| not_in_catalogue("item", id.0))?;
            Ok::<_, Error>(item.sku.clone())
        });
        let location = case.location.map(|id| {
            let location = self.catalogue.location(id);
            let location = location.ok_or_else(|| not_in_catalogue("location", id.0))?;
            Ok::<_, Error>(location.name.clone())
        });
        Ok(CaseView {
            number: case.number,
            sku: sku.transpose()?,
            location: location.transpose()?,
            about: self.case_about(case.detail)?,
            opened_by: case.opened_by,
            opened_at: case.opened_at,
            closed: case.closed.map(|closed| CaseEnd {
                by: closed.by,
                at: closed.at,
                resolution: closed.resolution,
                note: closed.note,
            }),
        })
    }

    fn case_about(&self, detail: CaseDetail) -> Result<CaseAbout, Error> {
        Ok(match detail {
            CaseDetail::Shortage {
                shortfall,
                endangered,
                owed_to_nobody,
            } => {
                let endangered = self.all_at_risk(endangered)?;
                CaseAbout::Shortage {
                    shortfall,
                    endangered,
                    owed_to_nobody,
                }
            }
            CaseDetail::CountVariance { count, variance } => {
                CaseAbout::CountVariance { count, variance }
            }
            CaseDetail::CountUncertain {
                fact,
                count,
                counted_at,
                change,
                taken_as,
            } => CaseAbout::CountUncertain {
                fact,
                count,
                counted_at,
                change,
                taken_as,
            },
            CaseDetail::ProvisionalItem => CaseAbout::ProvisionalItem,
            CaseDetail::UnknownLocation { location } => {
                CaseAbout::UnknownLocation { named: location }
            }
            CaseDetail::FiguresDisagree { missing, .. } => CaseAbout::FiguresDisagree { missing },
            CaseDetail::StagedVariance { variance } => CaseAbout::StagedVariance { variance },
            CaseDetail::SecondPromise { first } => CaseAbout::SecondPromise { first },
            CaseDetail::MoreThanSold { sale, excess } => CaseAbout::MoreThanSold { sale, excess },
            CaseDetail::NotPosted { entry } => CaseAbout::NotPosted { entry },
            other => return self.work_about(other),
        })
    }

    /// The cases of the staff's own work: pickups, transfers, supply.
    fn work_about(&self, detail: CaseDetail) -> Result<CaseAbout, Error> {
        Ok(match detail {
            CaseDetail::NotFound {
                reservation,
                quantity,
                wrong_count,
            } => CaseAbout::NotFound {
                reservation,
                quantity,
                wrong_count,
            },
            CaseDetail::NotAccepted {
                reservation,
                accept_by,
            } => CaseAbout::NotAccepted {
                reservation,
                accept_by,
            },
            CaseDetail::TransferDiscrepancy {
                transfer,
                missing,
                over,
            } => CaseAbout::TransferDiscrepancy {
                transfer,
                missing,
                over,
            },
            CaseDetail::SupplyShort {
                uncovered,
                endangered,
            } => {
                let endangered = self.all_at_risk(endangered)?;
                CaseAbout::SupplyShort {
                    uncovered,
                    endangered,
                }
            }
            CaseDetail::Conflict {
                source,
                reference,
                first,
                levels,
            } => {
                let level = |key: LevelKey| {
                    let (sku, location) = (self.sku(key)?, self.location(key)?);
                    Ok::<_, Error>(CaseLevel { sku, location })
                };
                CaseAbout::Conflict {
                    source: self.source(source)?,
                    reference,
                    first,
                    levels: levels.into_iter().map(level).collect::<Result<_, _>>()?,
                }
            }
            CaseDetail::Unlinked {
                entry,
                waits_for,
                quantity,
            } => CaseAbout::Unlinked {
                entry,
                waits_for: self.parked_name(waits_for)?,
                quantity,
            },
            CaseDetail::LimitExceeded { fact, exceeded } => {
                CaseAbout::LimitExceeded { fact, exceeded }
            }
            other => return Err(Error::damaged(format_args!("a case of {}", other.kind()))),
        })
    }

    /// The name that something waits for, as a command would say it.
    fn parked_name(&self, key: ParkedKey) -> Result<Target, Error> {
        Ok(match key {
            ParkedKey::Reference(source, reference) => {
                Target::reference(reference).of_source(self.source(source)?)
            }
            ParkedKey::Document(source, document) => {
                Target::document(document).of_source(self.source(source)?)
            }
            ParkedKey::Location(name) => {
                return Err(Error::damaged(format_args!(
                    "units wait for location {name}"
                )));
            }
        })
    }

    fn all_at_risk(&self, endangered: Vec<Endangered>) -> Result<Vec<PromiseAtRisk>, Error> {
        let promises = endangered.into_iter();
        promises
            .map(|promise| self.at_risk(promise.reservation, promise.quantity))
            .collect()
    }
}
