// Drives the emulator through a client written and tested by others against real servers.
// Usage: node filemaker-check.mjs ORIGIN PASSWORD; exits with 1 at the first surprise.
import assert from "node:assert/strict";
import { DataApi, FetchAdapter } from "@proofgeist/fmdapi";

const [origin, password] = process.argv.slice(2);
const adapter = new FetchAdapter({
  server: origin,
  db: "Shop.fmp12",
  auth: { username: "developer", password },
});
const products = DataApi({ adapter, layout: "Products" });
const bookings = DataApi({ adapter, layout: "dapi_StockWrite" });

const list = await products.list({ limit: 2, sort: { fieldName: "Stock", sortOrder: "descend" } });
assert.deepEqual(list.data.map((r) => r.fieldData.SKU), ["P-120", "P-119"]);
assert.equal(list.dataInfo.foundCount, 120);
assert.equal((await products.listAll()).length, 120);

const found = await products.findOne({ query: { SKU: "==P-7" } });
assert.equal(found.data.fieldData.Stock, 7);
assert.equal(await products.maybeFindFirst({ query: { SKU: "==none" } }), null);
await assert.rejects(products.find({ query: { SKU: "==none" } }), (e) => e.code === "401");
assert.equal((await products.findAll({ query: [{ SKU: "P-1" }, { SKU: "==P-2", omit: "true" }] })).length, 32);

const { recordId } = await products.create({ fieldData: { SKU: "NEW", Stock: 5 } });
assert.equal((await products.get({ recordId })).data[0].modId, "0");
const edited = await products.update({ recordId, modId: 0, fieldData: { Stock: 4 } });
assert.equal(edited.modId, "1");
await assert.rejects(
  products.update({ recordId, modId: 0, fieldData: { Stock: 3 } }),
  (e) => e.code === "306",
);
await assert.rejects(products.create({ fieldData: { SKU: "new" } }), (e) => e.code === "504");

const row = { "Movements::MovementKey": "SH_1_2_D", "Movements::Qty": -3 };
const booked = await bookings.update({
  recordId,
  modId: 1,
  fieldData: { Stock: 1, dapi_LastMovementKey: "SH_1_2_D" },
  portalData: { Movements: [row] },
});
assert.equal(booked.newPortalRecordInfo[0].tableName, "Movements");
const shown = await bookings.get({ recordId });
assert.equal(shown.data[0].portalData.Movements[0]["Movements::Qty"], -3);
assert.equal(shown.data[0].portalDataInfo[0].foundCount, 1);

await products.delete({ recordId });
await assert.rejects(products.get({ recordId }), (e) => e.code === "101");

const said = await products.executeScript({ layout: "Products", script: "say it", scriptParam: "p 1" });
assert.deepEqual([said.scriptResult, said.scriptError], ["<p 1>", "0"]);
const layout = await bookings.layoutMetadata();
assert.equal(layout.fieldMetaData[0].name, "Stock");
assert.ok(layout.portalMetaData.Movements.length > 5);
assert.ok((await adapter.layouts()).layouts.some((l) => l.name === "dapi_Movements"));
assert.ok((await adapter.scripts()).scripts.some((s) => s.name === "say it"));

// The script ends every session; the next call has to log in again on its own.
await products.executeScript({ layout: "Products", script: "forget everybody" });
assert.equal((await products.list({ limit: 1 })).data.length, 1);
await adapter.disconnect();
console.log("ok");
