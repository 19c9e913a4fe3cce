/// Suppliers' stock on its way to sync-service: the newest of each supplier, as durable work.
@NullMarked
package io.passerelle.supplier.stock;

import org.jspecify.annotations.NullMarked;
