//! Which columns of an export have the item, the location and the number.

use csv::StringRecord;
use oneshelf::{Catalogue, LocationName};

/// What the numbers of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What a channel shows.
    Channel,
    /// What was counted.
    Count,
}

/// The columns that a user named: `sku=COLUMN,quantity=COLUMN,location=COLUMN`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ColumnMap {
    pub(super) sku: String,
    pub(super) quantity: String,
    pub(super) location: Option<String>,
}

impl Default for ColumnMap {
    fn default() -> Self {
        Self {
            sku: "sku".to_owned(),
            quantity: "quantity".to_owned(),
            location: Some("location".to_owned()),
        }
    }
}

impl std::str::FromStr for ColumnMap {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mut sku, mut quantity, mut location) = (None, None, None);
        for part in text.split(',') {
            let (name, column) = part
                .split_once('=')
                .ok_or_else(|| format!("{part:?} has no =; write sku=COLUMN"))?;
            let place = match name.trim() {
                "sku" => &mut sku,
                "quantity" => &mut quantity,
                "location" => &mut location,
                other => {
                    return Err(format!("{other:?} is none of sku, quantity, location"));
                }
            };
            if place.replace(column.trim().to_owned()).is_some() {
                return Err(format!("{name} is given twice"));
            }
        }
        Ok(Self {
            sku: sku.ok_or("sku=COLUMN is missing")?,
            quantity: quantity.ok_or("quantity=COLUMN is missing")?,
            location,
        })
    }
}

/// Where the numbers of a line are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Layout {
    /// One number a line, of the location that the line names, if there is such a column.
    Long {
        sku: usize,
        quantity: usize,
        location: Option<usize>,
    },
    /// A number for each location. Where the first of its columns is empty, the second counts.
    Wide {
        sku: usize,
        quantities: Vec<(LocationName, usize)>,
    },
}

/// Finds the columns by what their header says, or says what is missing.
pub(super) fn layout(
    header: &StringRecord,
    map: Option<&ColumnMap>,
    meaning: Meaning,
    catalogue: &Catalogue,
) -> Result<Layout, String> {
    let names: Vec<_> = header.iter().map(clean).collect();
    if let Some(map) = map {
        return mapped(&names, map);
    }
    square(&names, meaning)
        .or_else(|| shopify(&names, meaning))
        .or_else(|| shopify_by_location(&names, meaning, catalogue))
        .map_or_else(|| mapped(&names, &ColumnMap::default()), Ok)
}

/// A name without the mark at the start of a file, and without blanks around it.
fn clean(name: &str) -> &str {
    name.trim_start_matches('\u{feff}').trim()
}

fn position(names: &[&str], wanted: &str) -> Option<usize> {
    names
        .iter()
        .position(|name| name.eq_ignore_ascii_case(wanted))
}

fn mapped(names: &[&str], map: &ColumnMap) -> Result<Layout, String> {
    let is_default = *map == ColumnMap::default();
    let find = |wanted: &str| position(names, wanted).ok_or_else(|| wanted.to_owned());
    let location = match map.location.as_deref().map(find) {
        Some(Err(_)) if is_default => None,
        location => location.transpose()?,
    };
    Ok(Layout::Long {
        sku: find(&map.sku)?,
        quantity: find(&map.quantity)?,
        location,
    })
}

/// The item library of Square: columns of their own for every location.
fn square(names: &[&str], meaning: Meaning) -> Option<Layout> {
    let prefix = match meaning {
        Meaning::Channel => "Current Quantity ",
        Meaning::Count => "New Quantity ",
    };
    let quantities = names.iter().enumerate().filter_map(|(place, name)| {
        let location = name.strip_prefix(prefix)?;
        Some((location.trim().parse().ok()?, place))
    });
    let quantities: Vec<_> = quantities.collect();
    let sku = position(names, "SKU")?;
    (!quantities.is_empty()).then_some(Layout::Wide { sku, quantities })
}

/// The inventory export of Shopify: a line for each variant and location.
fn shopify(names: &[&str], meaning: Meaning) -> Option<Layout> {
    if meaning == Meaning::Count {
        // What it calls on hand is more than what is on the shelf.
        return None;
    }
    let quantity = position(names, "Available (not editable)");
    Some(Layout::Long {
        sku: position(names, "SKU")?,
        quantity: quantity.or_else(|| position(names, "Available"))?,
        location: Some(position(names, "Location")?),
    })
}

/// Its older form: a line for each variant, with a column for each location.
fn shopify_by_location(names: &[&str], meaning: Meaning, catalogue: &Catalogue) -> Option<Layout> {
    position(names, "Handle").filter(|_| meaning == Meaning::Channel)?;
    let quantities = names.iter().enumerate().filter_map(|(place, name)| {
        let name: LocationName = name.parse().ok()?;
        let known = catalogue.location_named(&name)?;
        Some((known.name.clone(), place))
    });
    let quantities: Vec<_> = quantities.collect();
    let sku = position(names, "SKU")?;
    (!quantities.is_empty()).then_some(Layout::Wide { sku, quantities })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(header: &str, map: Option<&str>, meaning: Meaning) -> Result<Layout, String> {
        let header: StringRecord = header.split(',').collect();
        let map: Option<ColumnMap> = map.map(|map| map.parse().unwrap());
        layout(&header, map.as_ref(), meaning, &Catalogue::default())
    }

    fn long(sku: usize, quantity: usize, location: Option<usize>) -> Result<Layout, String> {
        Ok(Layout::Long {
            sku,
            quantity,
            location,
        })
    }

    /// Goal: the exports of Shopify and Square are recognised by their headers, and others by the
    /// names that the user gave.
    #[test]
    fn headers_are_recognised() {
        let shopify = "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Incoming \
                       (not editable),Unavailable (not editable),Committed (not \
                       editable),Available (not editable),On hand (current),On hand (new)";
        assert_eq!(found(shopify, None, Meaning::Channel), long(4, 11, Some(7)));
        let older = "Handle,Title,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand";
        assert_eq!(found(older, None, Meaning::Channel), long(2, 9, Some(5)));
        let square = "\u{feff}Token,Item Name,Variation Name,SKU,Current Quantity OXFORD,New \
                      Quantity OXFORD,Current Quantity LONDON,New Quantity LONDON";
        let wide = |places: [usize; 2]| {
            let names = ["OXFORD", "LONDON"].map(|name| name.parse().unwrap());
            Ok(Layout::Wide {
                sku: 3,
                quantities: names.into_iter().zip(places).collect(),
            })
        };
        assert_eq!(found(square, None, Meaning::Channel), wide([4, 6]));
        assert_eq!(found(square, None, Meaning::Count), wide([5, 7]));
        assert_eq!(
            found("SKU,Quantity", None, Meaning::Count),
            long(0, 1, None)
        );
        assert_eq!(
            found(
                "place,n,code",
                Some("sku=code,quantity=n,location=place"),
                Meaning::Count
            ),
            long(2, 1, Some(0))
        );
        assert_eq!(
            found("code,n", Some("sku=code,quantity=m"), Meaning::Channel),
            Err("m".to_owned())
        );
        assert_eq!(
            found("code,n", None, Meaning::Channel),
            Err("sku".to_owned())
        );
    }

    #[test]
    fn a_map_names_each_column_once() {
        for wrong in [
            "sku",
            "sku=a",
            "sku=a,sku=b,quantity=c",
            "sku=a,quantity=b,price=c",
        ] {
            assert!(wrong.parse::<ColumnMap>().is_err(), "{wrong}");
        }
    }
}
