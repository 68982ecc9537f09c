@NullMarked
package io.hrsystem.query.audit;

import org.jspecify.annotations.NullMarked;
