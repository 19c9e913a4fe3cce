/// Connections to the one database file, and whose turn it is to write.
@NullMarked
package io.passerelle.common.database;

import org.jspecify.annotations.NullMarked;
