// Text and lines on A4 pages, over libharu. Places are points from the page's upper left corner.
#pragma once

#include <hpdf.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::billing {

enum class Weight { regular, bold };
struct Ink {
  float red, green, blue;
};

class PdfDocument {
 public:
  static constexpr float width = 595, height = 842;

  explicit PdfDocument(std::string_view title);  // with its first page
  void newPage();
  std::size_t pages() const { return pages_.size(); }
  void onPage(std::size_t page) { page_ = pages_[page]; }

  // `y` is the text's base line. Text that the font lacks shows as a box or a question mark.
  void text(float x, float y, std::string_view text, float size, Weight weight = Weight::regular,
            Ink ink = {});
  void textEndingAt(float x, float y, std::string_view text, float size, Weight weight = Weight::regular,
                    Ink ink = {});
  void line(float x1, float y, float x2, Ink ink);
  // Cut into lines of at most `width` points, at spaces where there are any.
  std::vector<std::string> wrap(std::string_view text, float width, float size,
                                Weight weight = Weight::regular);

  std::string save();  // the file; throws std::runtime_error if anything before went wrong

 private:
  struct Free {
    void operator()(HPDF_Doc pdf) const { HPDF_Free(pdf); }
  };
  HPDF_Font font(Weight weight) const { return weight == Weight::bold ? bold_ : regular_; }
  float widthOf(const std::string& text, float size, Weight weight);
  std::string encoded(std::string_view text) const;

  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> pdf_;
  bool unicode_ = false;
  HPDF_Font regular_ = nullptr, bold_ = nullptr;
  std::vector<HPDF_Page> pages_;
  HPDF_Page page_ = nullptr;
};

}  // namespace frontdesk::billing
