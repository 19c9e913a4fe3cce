/// Copies of a service's database.
@NullMarked
package io.passerelle.common.backup;

import org.jspecify.annotations.NullMarked;
