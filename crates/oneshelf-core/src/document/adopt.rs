//! Adopt: a promise that was made elsewhere is taken over.

use crate::answer::Flag;
use crate::case::CaseDetail;
use crate::command::{Line, command};
use crate::document::release::release_all;
use crate::draft::{Draft, Stop};
use crate::early::take_parts;
use crate::level::Reason;
use crate::lines::{self, Demand};
use crate::moment::Moment;
use crate::name::LocationName;
use crate::pickup::PickupTerms;
use crate::promise::{Wanted, parked_keys};

command! {
    /// A promise already made elsewhere: recorded even where it takes `free` below zero; the
    /// shortage names it then.
    ///
    /// ```
    /// use oneshelf_core::{Adopt, Command, Line, Quantity};
    /// let line = Line::new("MUG-RED".parse()?, Quantity::units(1));
    /// let adopt = Adopt::new("web".parse()?, "order-7/1".parse()?, "OXFORD".parse()?, vec![line]);
    /// assert_eq!(Command::from(adopt).kind(), "adopt");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Adopt
    required {
        /// Where the units are promised.
        location(5): LocationName,
        /// What is promised.
        lines(6): Vec<Line>,
    }
    optional {
        /// When the promise ends by itself.
        expires_at(7): Option<Moment>,
        /// That its customer collects it, and when it was promised to be ready.
        pickup(8): Option<PickupTerms>,
    }
}

impl Adopt {
    pub(crate) fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        let source = draft.context.source.id;
        let document = self.document.as_ref();
        if let Some(document) = document {
            for sequence in draft.documents(source, document)?.to_vec() {
                if draft
                    .reservation_now(sequence)?
                    .is_some_and(|first| first.is_live())
                {
                    draft.flag(Flag::SecondPromise);
                    let detail = CaseDetail::SecondPromise { first: sequence };
                    draft.open_case(None, None, detail)?;
                }
            }
        }
        let wanted = Wanted {
            reference: &self.reference,
            document,
            location: &self.location,
            lines: &self.lines,
            kind: PickupTerms::kind(self.pickup.as_ref()),
            reason: Reason::Adoption,
            expires_at: self.expires_at,
            partial: false,
            adds: true,
            back_order: false,
            pickup: PickupTerms::take_over(self.pickup.as_ref(), draft, &self.location)?,
            to: None,
            shipped: Demand::new(),
        };
        let keys = parked_keys(source, Some(&self.reference), document);
        let mut is_cancelled = false;
        for key in &keys {
            is_cancelled |= draft.parked(key)?.cancelled_by.is_some();
        }
        let parts = take_parts(draft, &keys, &demand)?;
        wanted.make(draft, &demand, &parts)?;
        if is_cancelled {
            release_all(draft, draft.business.sequence)?;
        }
        Ok(())
    }
}
