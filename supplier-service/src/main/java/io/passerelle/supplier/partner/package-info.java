/// The declared suppliers: who they are, what they ship, where their orders go.
@NullMarked
package io.passerelle.supplier.partner;

import org.jspecify.annotations.NullMarked;
