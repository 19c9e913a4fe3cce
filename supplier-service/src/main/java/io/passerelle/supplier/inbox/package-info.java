/// Where webhook-service hands orders on.
@NullMarked
package io.passerelle.supplier.inbox;

import org.jspecify.annotations.NullMarked;
