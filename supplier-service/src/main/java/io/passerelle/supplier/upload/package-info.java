/// Durable work: brings the purchase orders that are due to the suppliers' servers.
@NullMarked
package io.passerelle.supplier.upload;

import org.jspecify.annotations.NullMarked;
