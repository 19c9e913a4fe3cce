/// The order contract between the services: the whole current state of an order, never a delta.
@NullMarked
package io.passerelle.common.order;

import org.jspecify.annotations.NullMarked;
