//! Plans kept on this device, in the browser's database.
//!
//! Absent: any failure: where storage is denied, as in a sandboxed frame, nothing is kept and the
//! return values say so. Of the database only a few calls are needed, so no crate wraps it here.

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransactionMode};

const DATABASE: &str = "plan-compare";
const STORE: &str = "plans";

/// All kept plans as JSON, in the order in which they were opened; nothing where storage is denied.
pub(crate) async fn all() -> Option<Vec<String>> {
    let store = store(IdbTransactionMode::Readonly).await.ok()?;
    let records = done(&store.get_all().ok()?).await.ok()?;
    let mut records: Vec<(String, String)> =
        records.dyn_ref::<Array>()?.iter().filter_map(|record| order_and_json(&record)).collect();
    records.sort();
    Some(records.into_iter().map(|(_, json)| json).collect())
}

/// Keeps plans, each with its id, its place in the order and its JSON. Says whether they are kept.
pub(crate) async fn keep(plans: &[(String, u32, String)]) -> bool {
    change(|store| {
        for (id, order, json) in plans {
            let record = Array::of2(&format!("{order:09}").into(), &json.into());
            store.put_with_key(&record, &id.into())?;
        }
        Ok(())
    })
    .await
}

/// Forgets plans. Says whether they are forgotten.
pub(crate) async fn forget(ids: &[String]) -> bool {
    change(|store| {
        for id in ids {
            store.delete(&id.into())?;
        }
        Ok(())
    })
    .await
}

/// Makes changes in one transaction, which stand together or not at all.
async fn change(act: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> bool {
    let Ok(store) = store(IdbTransactionMode::Readwrite).await else { return false };
    let finished = Promise::new(&mut |resolve, reject| {
        let transaction = store.transaction();
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    });
    act(&store).is_ok() && JsFuture::from(finished).await.is_ok()
}

async fn store(mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    let opening = window().indexed_db()?.ok_or(JsValue::NULL)?.open_with_u32(DATABASE, 1)?;
    let made = opening.clone();
    let upgrade = EventListener::once(&opening, "upgradeneeded", move |_| {
        let database = made.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            // If it cannot be made, the transaction below says so.
            let _ = database.create_object_store(STORE);
        }
    });
    let database: IdbDatabase = done(&opening).await?.dyn_into()?;
    drop(upgrade);
    database.transaction_with_str_and_mode(STORE, mode)?.object_store(STORE)
}

/// The result of a request, once it is there.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let mut listeners = Vec::new();
    let promise = Promise::new(&mut |resolve, reject| {
        let own = request.clone();
        listeners.push(EventListener::once(request, "success", move |_| {
            let _ = resolve.call1(&JsValue::NULL, &own.result().unwrap_or(JsValue::NULL));
        }));
        listeners.push(EventListener::once(request, "error", move |_| {
            let _ = reject.call0(&JsValue::NULL);
        }));
    });
    let result = JsFuture::from(promise).await;
    drop(listeners);
    result
}

fn order_and_json(record: &JsValue) -> Option<(String, String)> {
    let parts = record.dyn_ref::<Array>()?;
    Some((parts.get(0).as_string()?, parts.get(1).as_string()?))
}
