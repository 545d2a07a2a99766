//! `oneshelf check-sale`: whom a sale would hurt.

use std::process::ExitCode;
use std::str::FromStr;

use oneshelf::{Document, Line, LocationName, Quantity, Sell, Sku, SourceName, Target};

use crate::ask::cases::at_risk;
use crate::shared::error::{CliError, EXIT_NO};
use crate::shared::global::Global;
use crate::shared::open;
use crate::shared::output::{Out, words};

const AFTER: &str = "\
A sale is a fact: it is recorded whatever the numbers say. Asked before the sale, this names the
carts and orders that would lose units, to warn the cashier. Nothing is recorded.

Examples:
  oneshelf --db oxford.db check-sale MUG-RED=2 TEA --location OXFORD --source till-3
  oneshelf --db oxford.db check-sale MUG-RED --location OXFORD --source web --settles order-1041

Exit codes: 0 no promise loses units, 1 the sale takes promised units, or more than are known.";

/// List the promises that a sale would take units from, before it happens.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Args {
    /// What would be sold, as SKU or SKU=QUANTITY; one unit without a quantity.
    #[arg(required = true, value_name = "SKU[=QUANTITY]")]
    items: Vec<SaleItem>,

    /// The location of the sale.
    #[arg(long)]
    location: LocationName,

    /// The source that would sell, such as the till.
    #[arg(long)]
    source: SourceName,

    /// The document of the promise that the sale fulfils.
    #[arg(long, value_name = "DOCUMENT")]
    settles: Option<Document>,
}

/// An item and how many of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SaleItem {
    sku: Sku,
    quantity: Quantity,
}

impl SaleItem {
    pub(crate) fn line(&self) -> Line {
        Line::new(self.sku.clone(), self.quantity)
    }
}

impl FromStr for SaleItem {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (sku, quantity) = match text.rsplit_once('=') {
            Some((sku, quantity)) => {
                let quantity = quantity.parse();
                let quantity = quantity.map_err(|error| {
                    format!("the quantity {error}; a SKU with = in it needs one, as A=B=1")
                })?;
                (sku, quantity)
            }
            None => (text, Quantity::units(1)),
        };
        let sku = Sku::new(sku).map_err(|error| format!("the SKU {error}"))?;
        Ok(Self { sku, quantity })
    }
}

pub(crate) fn run(args: &Args, global: &Global) -> Result<ExitCode, CliError> {
    let shelf = open::existing(global)?;
    let lines = args.items.iter().map(SaleItem::line).collect();
    let reference = "check-sale".parse().map_err(CliError::usage)?;
    let sale = Sell {
        settles: args.settles.clone().map(Target::document),
        ..Sell::new(args.source.clone(), reference, args.location.clone(), lines)
    };
    let check = shelf.check_sale(&sale)?;
    let mut out = Out::new();
    if global.json {
        out.json(&check)?;
    } else {
        for risk in &check.at_risk {
            let (sku, location) = (&risk.sku, &risk.location);
            out.line(format_args!(
                "{sku} at {location}: takes {}",
                at_risk(&risk.promise)
            ))?;
        }
        for short in &check.short {
            let (sku, location, shortfall) = (&short.sku, &short.location, short.shortfall);
            out.line(format_args!(
                "{sku} at {location}: {shortfall} short after it"
            ))?;
        }
        for flag in &check.flags {
            out.line(format_args!("unusual: {}", words(flag)))?;
        }
        if check.is_harmless() {
            out.line("hurts nobody")?;
        }
    }
    out.flush()?;
    Ok(if check.is_harmless() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(EXIT_NO)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_may_have_a_quantity() {
        let check = |text: &str, sku: &str, quantity: &str| {
            let item: SaleItem = text.parse().unwrap();
            assert_eq!(
                (item.sku.as_str(), item.quantity.to_string().as_str()),
                (sku, quantity)
            );
        };
        check("TEA", "TEA", "1");
        check("TEA=2.5", "TEA", "2.5");
        check("A=B=1", "A=B", "1");
        assert!(
            "A=B"
                .parse::<SaleItem>()
                .unwrap_err()
                .contains("decimal number")
        );
        assert!("=1".parse::<SaleItem>().unwrap_err().contains("is empty"));
    }
}
