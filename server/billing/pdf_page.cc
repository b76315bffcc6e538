#include "billing/pdf_page.h"

#include <filesystem>
#include <stdexcept>

namespace frontdesk::billing {
namespace {

// Debian's fonts-lato: Latin, Greek and Cyrillic.
constexpr const char* regularFile = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf";
constexpr const char* boldFile = "/usr/share/fonts/truetype/lato/Lato-Bold.ttf";

// Without the fonts: PDF's own, which know Windows-1252 only.
std::string inLatin(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      out += char(c);
    } else if ((c & 0xfe) == 0xc2 && i + 1 < text.size()) {
      out += char((c & 3) << 6 | (text[++i] & 0x3f));
    } else if (text.substr(i, 3) == "€" || text.substr(i, 3) == "–") {
      out += text.substr(i, 3) == "€" ? '\x80' : '\x96';
      i += 2;
    } else if ((c & 0xc0) != 0x80) {
      out += '?';
    }
  }
  return out;
}

}  // namespace

// Errors stay with the document: libharu's calls do nothing after the first, and save() tells.
PdfDocument::PdfDocument(std::string_view title) : pdf_(HPDF_New(nullptr, nullptr)) {
  if (!pdf_) throw std::runtime_error("no PDF could be begun");
  auto* pdf = pdf_.get();
  HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
  std::error_code ignored;
  unicode_ = std::filesystem::exists(regularFile, ignored) && std::filesystem::exists(boldFile, ignored);
  if (unicode_) {
    HPDF_UseUTFEncodings(pdf);
    regular_ = HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, regularFile, HPDF_TRUE), "UTF-8");
    bold_ = HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, boldFile, HPDF_TRUE), "UTF-8");
  } else {
    regular_ = HPDF_GetFont(pdf, "Helvetica", "WinAnsiEncoding");
    bold_ = HPDF_GetFont(pdf, "Helvetica-Bold", "WinAnsiEncoding");
  }
  HPDF_SetInfoAttr(pdf, HPDF_INFO_TITLE, std::string(title).c_str());
  HPDF_SetInfoAttr(pdf, HPDF_INFO_CREATOR, "Frontdesk");
  newPage();
}

void PdfDocument::newPage() {
  page_ = HPDF_AddPage(pdf_.get());
  HPDF_Page_SetSize(page_, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
  pages_.push_back(page_);
}

std::string PdfDocument::encoded(std::string_view text) const {
  return unicode_ ? std::string(text) : inLatin(text);
}

float PdfDocument::widthOf(const std::string& text, float size, Weight weight) {
  HPDF_Page_SetFontAndSize(page_, font(weight), size);
  return HPDF_Page_TextWidth(page_, text.c_str());
}

void PdfDocument::text(float x, float y, std::string_view text, float size, Weight weight, Ink ink) {
  HPDF_Page_BeginText(page_);
  HPDF_Page_SetFontAndSize(page_, font(weight), size);
  HPDF_Page_SetRGBFill(page_, ink.red, ink.green, ink.blue);
  HPDF_Page_TextOut(page_, x, height - y, encoded(text).c_str());
  HPDF_Page_EndText(page_);
}

void PdfDocument::textEndingAt(float x, float y, std::string_view words, float size, Weight weight, Ink ink) {
  text(x - widthOf(encoded(words), size, weight), y, words, size, weight, ink);
}

void PdfDocument::line(float x1, float y, float x2, Ink ink) {
  HPDF_Page_SetRGBStroke(page_, ink.red, ink.green, ink.blue);
  HPDF_Page_SetLineWidth(page_, 0.6f);
  HPDF_Page_MoveTo(page_, x1, height - y);
  HPDF_Page_LineTo(page_, x2, height - y);
  HPDF_Page_Stroke(page_);
}

std::vector<std::string> PdfDocument::wrap(std::string_view text, float width, float size, Weight weight) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto end = text.size();
    while (end > 1 && widthOf(encoded(text.substr(0, end)), size, weight) > width) {
      auto space = text.rfind(' ', end - 1);
      end = space == std::string_view::npos || space == 0 ? end - 1 : space;
      while (end > 1 && end < text.size() && (text[end] & 0xc0) == 0x80) --end;  // no character is cut
    }
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  return lines;
}

std::string PdfDocument::save() {
  HPDF_SaveToStream(pdf_.get());
  if (auto error = HPDF_GetError(pdf_.get()); error != HPDF_OK)
    throw std::runtime_error("the PDF could not be written: libharu error " + std::to_string(error));
  std::string file(HPDF_GetStreamSize(pdf_.get()), '\0');
  auto size = HPDF_UINT32(file.size());
  HPDF_ReadFromStream(pdf_.get(), reinterpret_cast<HPDF_BYTE*>(file.data()), &size);
  file.resize(size);
  return file;
}

}  // namespace frontdesk::billing
