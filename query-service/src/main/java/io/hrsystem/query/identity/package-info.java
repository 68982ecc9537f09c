/** Who the caller is. */
@NullMarked
package io.hrsystem.query.identity;

import org.jspecify.annotations.NullMarked;
