/// What only one may do at a time, on all nodes, and who is at it.
@NullMarked
package io.passerelle.sync.lease;

import org.jspecify.annotations.NullMarked;
