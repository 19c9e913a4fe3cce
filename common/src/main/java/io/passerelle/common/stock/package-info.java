/// The stock contract between the services: what a supplier says it can ship, whole.
@NullMarked
package io.passerelle.common.stock;

import org.jspecify.annotations.NullMarked;
