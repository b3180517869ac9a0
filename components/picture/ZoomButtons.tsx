import { Maximize, ZoomIn, ZoomOut } from 'lucide';
import { IconButton } from '../IconButton.tsx';
import { useTexts } from '../texts.tsx';
import type { Zoom } from './use-zoom.ts';

export function ZoomButtons({ zoom }: { zoom: Zoom }) {
  const { message } = useTexts();
  const { closer, farther, whole, isClosest, isWhole } = zoom;
  return (
    <div class="picture-buttons">
      <IconButton icon={ZoomIn} label={message('zoomIn')} isDisabled={isClosest} onPress={closer} />
      <IconButton icon={ZoomOut} label={message('zoomOut')} isDisabled={isWhole} onPress={farther} />
      <IconButton icon={Maximize} label={message('zoomWhole')} isDisabled={isWhole} onPress={whole} />
    </div>
  );
}
