//! What of an availability a destination has been told.

use crate::catalogue::label::Label;
use crate::ledger::delivery_row::{SentLabel, SentState};
use crate::read::availability::Availability;

impl From<&Availability> for SentState {
    fn from(availability: &Availability) -> Self {
        Self {
            available: availability.available,
            shortfall: availability.shortfall,
            label: match availability.label {
                Label::Confirmed => SentLabel::Confirmed,
                Label::Estimated => SentLabel::Estimated,
                Label::Delayed => SentLabel::Delayed,
                Label::UnderReview => SentLabel::UnderReview,
            },
        }
    }
}
