/** Read models as they were: which there are, and who may read them. */
@NullMarked
package io.hrsystem.query.platform.views;

import org.jspecify.annotations.NullMarked;
