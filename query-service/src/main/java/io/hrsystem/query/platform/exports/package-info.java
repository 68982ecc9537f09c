/** Tables that people take away as files. */
@NullMarked
package io.hrsystem.query.platform.exports;

import org.jspecify.annotations.NullMarked;
