//! A shop with two branches, as the commands that define it.

pub(crate) const SHOP: &[&str] = &[
    r#"{"type":"define_location","source":"office","reference":"l-1","location":"OXFORD","time_zone":"Europe/London","opening_hours":{"weekly":[{"day":"monday","open":[{"from":"09:00","to":"18:00"}]},{"day":"tuesday","open":[{"from":"09:00","to":"18:00"}]},{"day":"friday","open":[{"from":"09:00","to":"18:00"}]}],"exceptions":[]},"pickup":{"preparation_minutes":60,"cut_off":"16:00","accept_minutes":30,"hold_days":3}}"#,
    r#"{"type":"define_location","source":"office","reference":"l-2","location":"LONDON","time_zone":"Europe/London","pickup":{"preparation_minutes":120,"hold_days":3}}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-1","channel":"web"}"#,
    r#"{"type":"define_channel","source":"office","reference":"c-2","channel":"pos"}"#,
    r#"{"type":"define_policy","source":"office","reference":"p-1","channel":"web","back_orders":true}"#,
    r#"{"type":"define_item","source":"office","reference":"i-1","sku":"BLUE"}"#,
    r#"{"type":"define_item","source":"office","reference":"i-2","sku":"RED","substitutes":["BLUE"]}"#,
    r#"{"type":"define_item","source":"office","reference":"i-3","sku":"BOX","components":[{"sku":"RED","quantity":"1"},{"sku":"BLUE","quantity":"2"}]}"#,
];
