/// What is known of the products of orders' lines, where a rule looks at them.
@NullMarked
package io.passerelle.supplier.article;

import org.jspecify.annotations.NullMarked;
