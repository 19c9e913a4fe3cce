/// Whose turn it is to write the one database file.
@NullMarked
package io.passerelle.common.database;

import org.jspecify.annotations.NullMarked;
