// Search as you type: the form says what to fetch and which part of the answer to put where.
import "htmx.org";
