/// Which supplier ships which line of an order. Pure: JDK and common values only.
@NullMarked
package io.passerelle.supplier.matching;

import org.jspecify.annotations.NullMarked;
