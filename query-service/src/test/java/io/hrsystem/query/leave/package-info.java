@NullMarked
package io.hrsystem.query.leave;

import org.jspecify.annotations.NullMarked;
