/// Values that every part shares: identifiers, SKUs and money. Pure: JDK only.
@NullMarked
package io.passerelle.common.value;

import org.jspecify.annotations.NullMarked;
