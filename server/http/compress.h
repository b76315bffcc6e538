// Smaller answers for those who accept them.
#pragma once

#include <string_view>

#include "http/response.h"

namespace frontdesk::http {

// True if the Accept-Encoding header takes the coding ("br", "gzip"), that is, names it without q=0.
bool accepts(std::string_view acceptEncoding, std::string_view coding);
// Compresses a text body of some size with Brotli or gzip, whichever is accepted, and sets the headers; one
// that comes in pieces with gzip, each as it comes.
void compress(Response& response, std::string_view acceptEncoding);

}  // namespace frontdesk::http
