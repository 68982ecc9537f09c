/** Documents on paper: what all of them look like. */
@NullMarked
package io.hrsystem.query.platform.documents;

import org.jspecify.annotations.NullMarked;
