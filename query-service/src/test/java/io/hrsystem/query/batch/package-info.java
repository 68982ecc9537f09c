@NullMarked
package io.hrsystem.query.batch;

import org.jspecify.annotations.NullMarked;
