//! Adopt: a promise that was made elsewhere is taken over.

use crate::command::answer::Flag;
use crate::command::promise::Adopt;
use crate::decide::document::Decide;
use crate::decide::draft::{Draft, Stop};
use crate::decide::lines;
use crate::decide::promise::early_fulfilment::take_parts;
use crate::decide::promise::release::release_all;
use crate::decide::promise::request::Wanted;
use crate::ledger::case::CaseDetail;
use crate::ledger::level::Reason;
use crate::ledger::parked::{ParkedKey, parked_keys};
use crate::ledger::pickup::PickupTerms;
use crate::value::quantity::Demand;

impl Decide for Adopt {
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let demand = lines::of_fact(draft, &self.location, &self.lines)?;
        let source = draft.context.source.id;
        let document = self.document.as_ref();
        if let Some(document) = document {
            let sequences = draft.documents(source, document)?.to_vec();
            draft.require_promises(&sequences)?;
            for sequence in sequences {
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
        let kits = lines::kits_named(draft, &self.location, &self.lines)?;
        let own = ParkedKey::Reference(source, self.reference.clone());
        let parts = take_parts(draft, &own, &keys, &demand)?;
        wanted.make(draft, &demand, &parts, kits)?;
        if is_cancelled {
            release_all(draft, draft.business.sequence)?;
        }
        Ok(())
    }
}
