/// Orders into FileMaker: movements derived from an order's state, each booked exactly once.
@NullMarked
package io.passerelle.sync.movement;

import org.jspecify.annotations.NullMarked;
