/// How values lie in the database.
@NullMarked
package io.passerelle.sync.store;

import org.jspecify.annotations.NullMarked;
