/// The file a supplier receives: its content, its XML, its schema and its name. Pure: JDK and
/// common values only.
@NullMarked
package io.passerelle.supplier.document;

import org.jspecify.annotations.NullMarked;
