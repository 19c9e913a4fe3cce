/// Traces of what happens to an order, across the services (ADR 20).
@NullMarked
package io.passerelle.common.trace;

import org.jspecify.annotations.NullMarked;
