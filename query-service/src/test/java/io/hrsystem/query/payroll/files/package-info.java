@NullMarked
package io.hrsystem.query.payroll.files;

import org.jspecify.annotations.NullMarked;
