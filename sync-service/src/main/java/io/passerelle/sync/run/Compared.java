package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;

/// A SKU that both sides have, with what each said.
record Compared(Sku sku, String itemId, int fileMaker, Shown shown) {}
