/// Which supplier ships which line of an order. Pure: JDK, RE2/J and common values only.
@NullMarked
package io.passerelle.supplier.matching;

import org.jspecify.annotations.NullMarked;
