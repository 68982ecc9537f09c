/** Read models as they were. */
@NullMarked
package io.hrsystem.query.platform.views;

import org.jspecify.annotations.NullMarked;
