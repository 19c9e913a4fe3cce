/// Orders and the purchase orders made from them, from first sight to proof of delivery.
@NullMarked
package io.passerelle.supplier.order;

import org.jspecify.annotations.NullMarked;
