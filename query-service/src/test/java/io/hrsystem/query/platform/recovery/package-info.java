@NullMarked
package io.hrsystem.query.platform.recovery;

import org.jspecify.annotations.NullMarked;
